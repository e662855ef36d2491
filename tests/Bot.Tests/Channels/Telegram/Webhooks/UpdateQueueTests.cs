using System.Collections.Concurrent;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Tests.Storage;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Tests.Channels.Telegram.Webhooks;

public sealed class UpdateQueueTests : StorageTest
{
    private readonly BotApi _api = new();
    private readonly LogLines _log = new();
    private readonly GatedConversation _conversation = new();

    private static IncomingReader Reader => new(new User { Id = BotApi.BotId, IsBot = true, Username = BotApi.BotName }, FewCommands.Table, []);

    [Fact]
    public async Task A_slow_chat_holds_up_itself_but_no_other_and_keeps_its_order()
    {
        var parts = new HandlingParts(_api, Database, _conversation, Time, _log);
        using var stop = new CancellationTokenSource();
        await AddAsync(parts, UpdateJson.Private(1, "一"), 1001);
        await AddAsync(parts, UpdateJson.Private(2, "二"), 1001);
        await AddAsync(parts, UpdateJson.Private(3, "另", chat: 1002), 1002);

        var work = parts.Queue.WorkAsync(Reader, stop.Token);
        while (await _conversation.Answered.Reader.ReadAsync(Token) != "另")
        {
        }

        Assert.Equal(["一", "另"], _conversation.Asked.Order(StringComparer.Ordinal));
        _conversation.Gate.SetResult();
        Assert.Equal("一", await _conversation.Answered.Reader.ReadAsync(Token));
        Assert.Equal("二", await _conversation.Answered.Reader.ReadAsync(Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Fact]
    public async Task What_is_dealt_with_is_not_kept_and_what_cannot_be_read_is_not_kept_either()
    {
        var parts = new HandlingParts(_api, Database, _conversation, Time, _log);
        await AddAsync(parts, UpdateJson.Private(1, "一", chat: 1002), 1002);
        await AddAsync(parts, """{"update_id":2,"message":"?"}""", 0);

        await parts.Queue.WorkOffAsync(Reader, Token);

        Assert.Empty(await parts.Received.WaitingAsync([], 10, Token));
        Assert.Equal(["一"], _conversation.Asked);
    }

    [Fact]
    public async Task An_update_that_comes_again_while_it_waits_is_kept_once()
    {
        var parts = new HandlingParts(_api, Database, _conversation, Time, _log);

        for (var time = 0; time < 3; time++) await AddAsync(parts, UpdateJson.Private(1, "一"), 1001);

        Assert.Single(await parts.Received.WaitingAsync([], 10, Token));
        Assert.Empty(await parts.Received.WaitingAsync([1001], 10, Token));
    }

    private static Task AddAsync(HandlingParts parts, string update, long queue) =>
        parts.Received.AddAsync(new ReceivedUpdate(UpdateReader.Read(update)!.Number, queue, update), Token);

    /// <summary>Keeps the chat 1001 waiting until it is let go.</summary>
    private sealed class GatedConversation : IConversation
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Asked { get; } = new();

        public System.Threading.Channels.Channel<string> Answered { get; } = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public async Task<IReadOnlyList<Reply>> AnswerAsync(Incoming incoming, CancellationToken cancellationToken)
        {
            Asked.Enqueue(incoming.Text);
            if (incoming.Chat.Address == "1001") await Gate.Task.WaitAsync(cancellationToken);
            Answered.Writer.TryWrite(incoming.Text);
            return [];
        }
    }
}
