using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>Answers that take longer than WeChat waits.</summary>
public sealed class LateAnswerTests() : BotTest("2026-03-02T09:00+08:00", AccountPeer.Settings())
{
    private const string Who = "oPeerReader0000000000000001";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly HeldConversation _conversation = new();
    private AccountPeer _peer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _peer = new AccountPeer(Bot.Http, Bot.Clock);
    }

    private protected override void AddParts(WebApplicationBuilder builder) =>
        builder.Services.AddWeChat(builder.Configuration).Replace(ServiceDescriptor.Singleton<IConversation>(_conversation));

    public override async ValueTask DisposeAsync()
    {
        _conversation.LetGo();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task What_is_not_ready_in_time_is_promised_and_given_by_继续()
    {
        Assert.Equal(WaitingText.Words, await OutOfTimeAsync(_peer.SayAsync(Who, "慢")));

        _conversation.LetGo();

        Assert.Equal("答：慢", await _peer.SayAsync(Who, "继续"));
    }

    [Fact]
    public async Task A_retry_of_a_message_that_was_put_off_is_put_off_again_and_acted_on_once()
    {
        var message = _peer.Text(Who, "慢");
        var first = _peer.HandOverAsync(message);
        var second = _peer.HandOverAsync(message);

        Assert.Equal([WaitingText.Words, WaitingText.Words], await OutOfTimeAsync(Task.WhenAll(first, second)));

        _conversation.LetGo();
        Assert.Equal("答：慢", await _peer.SayAsync(Who, "继续"));
        Assert.Equal(WaitingText.Words, await _peer.HandOverAsync(message));
        Assert.Equal(["慢"], _conversation.Asked);
    }

    [Fact]
    public async Task 继续_that_comes_too_early_is_put_off_and_nothing_is_lost()
    {
        await OutOfTimeAsync(_peer.SayAsync(Who, "慢"));
        Assert.Equal(WaitingText.Words, await OutOfTimeAsync(_peer.SayAsync(Who, "继续")));

        _conversation.LetGo();

        Assert.Equal("答：慢", await _peer.SayAsync(Who, "继续"));
    }

    [Fact]
    public async Task One_persons_slow_answer_does_not_hold_up_another_person()
    {
        var slow = _peer.SayAsync(Who, "慢");
        await _conversation.Entered;

        Assert.Contains("图片", await _peer.HandOverAsync(_peer.Message("oPeerOther", "<MsgType>image</MsgType><MsgId>1</MsgId>")), StringComparison.Ordinal);

        _conversation.LetGo();
        Assert.Equal("答：慢", await slow);
    }

    [Fact]
    public async Task What_breaks_is_apologised_for_and_a_retry_hears_the_same()
    {
        _conversation.Failure = new InvalidOperationException("broken");
        _conversation.LetGo();
        var message = _peer.Text(Who, "坏");

        Assert.Equal(WaitingText.Apology, await _peer.HandOverAsync(message));
        Assert.Equal(WaitingText.Apology, await _peer.HandOverAsync(message));
        Assert.Single(_conversation.Asked);
    }

    [Fact]
    public async Task A_message_cut_off_by_the_end_of_the_program_is_not_acted_on_again()
    {
        var message = _peer.Text(Who, "慢");
        var cut = _peer.HandOverAsync(message);
        await _conversation.Entered;
        await Bot.DisposeAsync();
        await Task.WhenAny(cut);

        await InitializeAsync();

        Assert.Equal(WaitingText.CutOff, await _peer.HandOverAsync(message));
        Assert.Single(_conversation.Asked);
    }

    // The timer of an answer starts on another thread: the clock is turned until it has run out.
    private async Task<T> OutOfTimeAsync<T>(Task<T> answer)
    {
        while (true)
        {
            Bot.Clock.Advance(WaitingText.Patience);
            try
            {
                return await answer.WaitAsync(Moment);
            }
            catch (TimeoutException)
            {
            }
        }
    }
}
