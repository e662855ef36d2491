using Baozhai.Bot.Chats;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class StatisticsTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task An_empty_store_counts_nothing()
    {
        var statistics = await Get<IOperations>().StatisticsAsync(Token);

        Assert.Empty(statistics.Chats);
        Assert.Empty(statistics.Subscriptions);
        Assert.Empty(statistics.Deliveries);
        Assert.Equal((0, 0, 0, 0, null), (statistics.Others, statistics.Waiting, statistics.Issues, statistics.Articles, statistics.NewestIssue));
    }

    [Fact]
    public async Task Chats_subscriptions_deliveries_and_issues_are_counted()
    {
        foreach (var number in (int[])[1, 2, 3]) await Chats.EnsureAsync(Make.Reader(number), Token);
        await Chats.EnsureAsync(Make.Reader() with { Id = new ChatId("web", "a") }, Token);
        await Chats.SubscribeAsync(Make.Chat(1), [Make.Flood, new Subscription(SubscriptionKind.Topic, "民生保障"), new Subscription(SubscriptionKind.Place, "攸县")], Token);
        foreach (var number in (int[])[2, 3]) await Chats.SubscribeAsync(Make.Chat(number), [Make.Flood], Token);
        await Chats.SetStateAsync(Make.Chat(3), ChatState.Gone, Token);
        await AdmitAsync(Make.Article("甲"), Make.Article("乙"));
        await Outbox.PlanAsync([Make.Delivery(1), Make.Delivery(2), Make.Delivery(1, "update:2", due: Make.Morning.AddDays(3))], Token);
        var leased = await LeaseAsync();
        await Outbox.MarkSentAsync(leased[0].Lease, "1", Token);
        await Outbox.AbandonAsync(leased[1].Lease, DeliveryState.Failed, "refused", Token);

        var statistics = await Get<IOperations>().StatisticsAsync(Token);

        Assert.Equal([new ChatCount("telegram", 2, 1), new ChatCount("web", 1, 0)], statistics.Chats);
        Assert.Equal([new NamedCount("防汛应急", 2), new NamedCount("民生保障", 1)], statistics.Subscriptions);
        Assert.Equal([new NamedCount("sent", 1), new NamedCount("failed", 1)], statistics.Deliveries);
        Assert.Equal((1, 1, 1, 2, Make.Day), (statistics.Others, statistics.Waiting, statistics.Issues, statistics.Articles, statistics.NewestIssue));
    }
}
