using Baozhai.Bot.Alerts;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class ArticleRecordTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task The_deliveries_that_told_a_chat_of_an_article_are_on_record()
    {
        await Outbox.PlanAsync(
            [
                Make.Delivery(1, "digest:1", lane: Lane.Digest, text: "早报一") with { Articles = [7, 8] },
                Make.Delivery(1, "digest:2", lane: Lane.Digest, text: "早报二") with { Articles = [9] },
                Make.Delivery(2, "digest:1", lane: Lane.Digest, text: "早报一") with { Articles = [7, 8] },
            ],
            Token);
        var leased = await LeaseAsync();
        await Outbox.MarkSentAsync(leased[0].Lease, "1", Token);

        var record = Assert.Single(await Outbox.OfArticleAsync(Make.Chat(1), 8, Token));

        Assert.Equal((Lane.Digest, DeliveryState.Sent, Time.GetUtcNow()), (record.Lane, record.State, record.EndedAt));
        Assert.Empty(await Outbox.OfArticleAsync(Make.Chat(1), 1, Token));
    }

    [Fact]
    public async Task An_alert_is_known_by_its_article()
    {
        var alerts = Get<IAlerts>();
        await AdmitAsync(Make.Article("洪水", alerts: true), Make.Article("贷款"));

        Assert.Equal(new RaisedAlert(Time.GetUtcNow(), null), await alerts.FindAsync(1, Token));
        Assert.Null(await alerts.FindAsync(2, Token));
        await alerts.PlanAsync(new AlertSlot(1, 1), [], Token);
        Assert.Equal(Time.GetUtcNow(), (await alerts.FindAsync(1, Token))!.PlannedAt);
    }
}
