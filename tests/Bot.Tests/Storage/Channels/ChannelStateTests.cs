using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Channels;

public abstract class ChannelStateTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly MessageKey Message = new("o1", "00ff");

    private static readonly ChatId Person = new("wechat", "o1");

    private IWeChatState State => Get<IWeChatState>();

    [Fact]
    public async Task A_thread_is_remembered_until_it_is_the_general_one_again()
    {
        var threads = Get<ITelegramState>();
        await threads.SaveThreadAsync(Make.Chat(1), "7", Token);
        await threads.SaveThreadAsync(Make.Chat(1), "8", Token);

        Assert.Equal("8", await threads.ThreadAsync(Make.Chat(1), Token));
        Assert.Null(await threads.ThreadAsync(Make.Chat(2), Token));

        await threads.SaveThreadAsync(Make.Chat(1), null, Token);
        Assert.Null(await threads.ThreadAsync(Make.Chat(1), Token));
    }

    [Fact]
    public async Task Browsers_belong_to_a_chat_and_the_oldest_make_room()
    {
        var book = Get<IPushBook>();
        PushBrowser Browser(int number, string address) => new($"b{number}", new ChatId("web", address), $"https://push.example.org/{number}", "key", "secret");
        foreach (var number in (int[])[1, 2, 3])
        {
            await book.AddAsync(Browser(number, "anna"), 2, Token);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([Browser(2, "anna"), Browser(3, "anna")], await book.OfAsync(new ChatId("web", "anna"), Token));
        Assert.Null(await book.FindAsync("b1", Token));

        await book.AddAsync(Browser(3, "bert"), 2, Token);
        await book.RemoveAsync("b2", Token);
        Assert.Empty(await book.OfAsync(new ChatId("web", "anna"), Token));
        Assert.Equal(Browser(3, "bert"), await book.FindAsync("b3", Token));
    }

    [Fact]
    public async Task The_keys_of_pushes_are_those_kept_first()
    {
        var book = Get<IPushBook>();
        Assert.Null(await book.FindKeysAsync(Token));

        Assert.Equal(new VapidKeys("a", "b"), await book.KeysAsync(new VapidKeys("a", "b"), Token));
        Assert.Equal(new VapidKeys("a", "b"), await book.KeysAsync(new VapidKeys("c", "d"), Token));
        Assert.Equal(new VapidKeys("a", "b"), await book.FindKeysAsync(Token));
    }

    [Fact]
    public async Task Updates_wait_in_order_until_they_are_done_and_busy_queues_are_passed_over()
    {
        var updates = Get<ITelegramState>();
        ReceivedUpdate[] came = [new(12, 1, "{12}"), new(10, 1, "{10}"), new(11, 2, "{11}")];
        foreach (var update in came) await updates.AddAsync(update, Token);
        await updates.AddAsync(new ReceivedUpdate(10, 9, "again"), Token);

        Assert.Equal([came[1], came[2], came[0]], await updates.WaitingAsync([], 10, Token));
        Assert.Equal([came[2]], await updates.WaitingAsync([1], 10, Token));
        Assert.Equal([came[1]], await updates.WaitingAsync([], 1, Token));

        await updates.DoneAsync(10, Token);
        Assert.Equal([came[2], came[0]], await updates.WaitingAsync([], 10, Token));
    }

    [Fact]
    public async Task A_message_is_acted_on_once_and_answered_alike()
    {
        var first = await State.ClaimAsync(Message, null, Token);
        var beforeTheAnswer = await State.ClaimAsync(Message, null, Token);
        await State.SettleAsync(Message, "好", new RemainingPieces(["迟到的"], ["还有"]), [], isLate: false, Token);
        var again = await State.ClaimAsync(Message, null, Token);
        var next = await State.ClaimAsync(Message with { Message = "01" }, null, Token);

        Assert.Equal((true, false, false, true), (first.IsNew, beforeTheAnswer.IsNew, again.IsNew, next.IsNew));
        Assert.Equal((null, null, "好"), (first.Answer, beforeTheAnswer.Answer, again.Answer));
        Assert.Equal(["迟到的"], next.RemainingPieces.Late);
        Assert.Equal(["还有"], next.RemainingPieces.Rest);

        await State.KeepRestAsync("o1", ["别的"], Token);
        var last = await State.ClaimAsync(Message with { Message = "02" }, null, Token);
        Assert.Equal(["迟到的"], last.RemainingPieces.Late);
        Assert.Equal(["别的"], last.RemainingPieces.Rest);
    }

    [Fact]
    public async Task What_was_shown_is_sent()
    {
        await Outbox.PlanAsync([new PlannedDelivery(Person, Lane.Digest, "digest:1", 0, Reply.Of("早报"), Make.Morning)], Token);
        var waiting = Assert.Single(await Outbox.WaitingAsync(Person, Token));
        await State.ClaimAsync(Message, null, Token);

        await State.SettleAsync(Message, "早报", RemainingPieces.None, [waiting.Id], isLate: false, Token);

        Assert.Empty(await Outbox.WaitingAsync(Person, Token));
        var history = await Outbox.HistoryAsync(waiting.Id, Token);
        Assert.Equal((DeliveryState.Sent, "asked for"), (history!.State, history.Reason));
    }

    [Fact]
    public async Task A_window_holds_five_messages_until_it_ends()
    {
        Assert.False(await State.TryTakeAsync("o1", Token));
        await State.ClaimAsync(Message, Time.GetUtcNow().AddHours(48), Token);

        for (var i = 0; i < IWeChatState.MostInWindow; i++) Assert.True(await State.TryTakeAsync("o1", Token));
        Assert.False(await State.TryTakeAsync("o1", Token));
        await State.GiveBackAsync("o1", Token);
        Assert.True(await State.TryTakeAsync("o1", Token));

        await State.GiveBackAsync("o1", Token);
        await State.CloseAsync("o1", Token);
        Assert.False(await State.TryTakeAsync("o1", Token));

        await State.ClaimAsync(Message with { Message = "01" }, Time.GetUtcNow().AddHours(48), Token);
        Time.Advance(TimeSpan.FromHours(49));
        Assert.False(await State.TryTakeAsync("o1", Token));
    }

    [Fact]
    public async Task Who_left_long_ago_is_forgotten_and_who_came_back_is_not()
    {
        foreach (var address in (string[])["o1", "o2"]) await Chats.EnsureAsync(Make.Reader() with { Id = new ChatId("wechat", address) }, Token);
        await State.ClaimAsync(Message, null, Token);
        foreach (var address in (string[])["o1", "o2"]) await Chats.SetStateAsync(new ChatId("wechat", address), ChatState.Gone, Token);
        Assert.Equal(0, await State.ForgetAsync(Time.GetUtcNow().AddDays(-1), Time.GetUtcNow().AddDays(-30), Token));
        await Chats.SetStateAsync(new ChatId("wechat", "o2"), ChatState.Active, Token);
        Time.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, await State.ForgetAsync(Time.GetUtcNow().AddDays(-40), Time.GetUtcNow().AddDays(-30), Token));

        Assert.Null(await Chats.FindAsync(Person, Token));
        Assert.NotNull(await Chats.FindAsync(new ChatId("wechat", "o2"), Token));
        Assert.True((await State.ClaimAsync(Message, null, Token)).IsNew);
    }

    [Fact]
    public async Task A_message_is_forgotten_after_a_while()
    {
        await State.ClaimAsync(Message, null, Token);
        Time.Advance(TimeSpan.FromDays(2));

        await State.ForgetAsync(Time.GetUtcNow().AddDays(-1), Time.GetUtcNow().AddDays(-30), Token);

        Assert.True((await State.ClaimAsync(Message, null, Token)).IsNew);
    }

    [Fact]
    public async Task A_pause_is_kept_until_it_is_over_and_a_longer_one_stands()
    {
        var now = Time.GetUtcNow();
        await Outbox.PauseAsync("telegram", new Pause(null, now.AddMinutes(5)), Token);
        await Outbox.PauseAsync("telegram", new Pause("1001", now.AddMinutes(9)), Token);
        await Outbox.PauseAsync("telegram", new Pause("1001", now.AddMinutes(7)), Token);
        await Outbox.PauseAsync("wechat", new Pause("o1", now.AddMinutes(9)), Token);

        Assert.Equal([new Pause(null, now.AddMinutes(5)), new Pause("1001", now.AddMinutes(9))], (await Outbox.PausesAsync("telegram", Token)).OrderBy(pause => pause.Until));

        Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal([new Pause("1001", now.AddMinutes(9))], await Outbox.PausesAsync("telegram", Token));
    }
}
