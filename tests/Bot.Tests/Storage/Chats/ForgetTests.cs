using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class ForgetTests(StoreEngine engine) : StorageTest(engine)
{
    // One that stands in nothing else.
    private const string Address = "7700112233";
    private static readonly ChatId Leaver = new("telegram", Address);

    [Fact]
    public async Task Nothing_in_the_store_holds_the_address_of_a_forgotten_chat()
    {
        await FillAsync(Make.Reader() with { Id = Leaver });
        Assert.NotEmpty(await HoldingAsync());

        await Chats.ForgetAsync(Leaver, Token);

        Assert.Empty(await HoldingAsync());
        Assert.Null(await Chats.FindAsync(Leaver, Token));
    }

    [Fact]
    public async Task Another_chat_keeps_everything()
    {
        await FillAsync(Make.Reader() with { Id = Leaver });
        await FillAsync(Make.Reader(2));

        await Chats.ForgetAsync(Leaver, Token);

        Assert.NotNull(await Chats.FindAsync(Make.Chat(2), Token));
        Assert.Equal([Make.Flood], await Chats.SubscriptionsAsync(Make.Chat(2), Token));
        var deliveries = await Outbox.LatestAsync(Make.Chat(2), 10, Token);
        Assert.Equal(4, deliveries.Count);
        Assert.Single(deliveries, delivery => ReplyJson.Write(delivery.Body).Contains("1002", StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync("menu"));
        Assert.Equal(1, await CountAsync("review"));
    }

    [Fact]
    public async Task What_was_sent_stays_counted()
    {
        await FillAsync(Make.Reader() with { Id = Leaver });
        var digest = (await Outbox.LatestAsync(Leaver, 10, Token)).Single(delivery => delivery is { Lane: Lane.Digest, State: DeliveryState.Sent });

        await Chats.ForgetAsync(Leaver, Token);

        Assert.Equal(DeliveryState.Sent, (await Outbox.HistoryAsync(digest.Id, Token))?.State);
    }

    [Fact]
    public async Task The_answer_to_the_wish_loses_the_address_once_it_is_sent()
    {
        await FillAsync(Make.Reader() with { Id = Leaver });
        await Chats.ForgetAsync(Leaver, Token);
        await Outbox.AnswerAsync("telegram", 99, [Planned("update:99", Lane.Reply, "已删除")], Token);

        var answer = Assert.Single(await LeaseAsync());
        Assert.Equal(Leaver, answer.Chat);
        await Outbox.MarkSentAsync(answer.Lease, "5", Token);

        Assert.Empty(await HoldingAsync());
    }

    [Fact]
    public async Task Forgetting_a_chat_nobody_knows_is_no_error()
    {
        await Chats.ForgetAsync(Leaver, Token);

        Assert.Equal(0, await CountAsync("chat"));
    }

    /// <summary>A chat with something in every table.</summary>
    private async Task FillAsync(Chat chat)
    {
        await Chats.EnsureAsync(chat, Token);
        await Chats.SubscribeAsync(chat.Id, [Make.Flood], Token);
        await Chats.SaveMenuAsync(chat.Id, new Menu(["全文 #1"], [1], null), Token);
        await Get<IOperations>().ReportAsync(chat.Id, 1, "错了", Token);
        var exported = new Reply { Parts = [new FilePart("baozhai-settings.jsonl", "application/jsonl", ChatLine.Write(new Subscriber(chat, [Make.Flood])) + "\n")] };
        PlannedDelivery[] planned =
        [
            new(chat.Id, Lane.Reply, "update:1", 0, exported, Make.Morning.AddHours(-2)),
            new(chat.Id, Lane.Digest, "digest:1", 0, Reply.Of("早报"), Make.Morning.AddHours(-2)) { Articles = [1] },
        ];
        await Outbox.PlanAsync(planned, Token);
        foreach (var delivery in await LeaseAsync()) await Outbox.MarkSentAsync(delivery.Lease, "1", Token);
        await Outbox.PlanAsync(
            [
                new PlannedDelivery(chat.Id, Lane.Digest, "digest:2", 0, Reply.Of("早报"), Make.Morning.AddDays(1)),
                new PlannedDelivery(chat.Id, Lane.Alert, "alert:2", 0, Reply.Of("警报"), Make.Morning.AddDays(1)),
            ],
            Token);
    }

    private static PlannedDelivery Planned(string slot, Lane lane, string text) => new(Leaver, lane, slot, 0, Reply.Of(text), Make.Morning.AddHours(-1));

    private Task<IReadOnlyList<string>> HoldingAsync() => HoldingAsync(Address);
}
