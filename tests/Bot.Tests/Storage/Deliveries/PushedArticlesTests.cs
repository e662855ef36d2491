using Baozhai.Bot.Alerts;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Deliveries;

public abstract class PushedArticlesTests(StoreEngine engine) : StorageTest(engine)
{
    private IAlerts Alerts => Get<IAlerts>();

    [Fact]
    public async Task An_article_is_known_as_pushed_to_those_its_alert_is_planned_for()
    {
        var article = await PlanAlertAsync(1, 2);

        var pushed = await Alerts.PushedAsync([Make.Chat(1), Make.Chat(3)], [article, article + 1], Token);

        Assert.Equal([Make.Chat(1)], pushed.Keys);
        Assert.Equal([article], pushed[Make.Chat(1)]);
    }

    [Fact]
    public async Task One_whose_alert_failed_is_not()
    {
        var article = await PlanAlertAsync(1);
        var delivery = Assert.Single(await LeaseAsync());
        await Outbox.AbandonAsync(delivery.Lease, DeliveryState.Failed, "refused", Token);

        Assert.Empty(await Alerts.PushedAsync([Make.Chat(1)], [article], Token));
    }

    [Fact]
    public async Task Nothing_is_known_of_nobody_and_of_nothing()
    {
        var article = await PlanAlertAsync(1);

        Assert.Empty(await Alerts.PushedAsync([], [article], Token));
        Assert.Empty(await Alerts.PushedAsync([Make.Chat(1)], [], Token));
    }

    [Fact]
    public async Task That_a_delivery_is_silent_is_kept()
    {
        await Outbox.PlanAsync([Make.Delivery(1) with { Silent = true }, Make.Delivery(2)], Token);

        Assert.Equal([true, false], (await LeaseAsync()).OrderBy(delivery => delivery.Chat.Address).Select(delivery => delivery.Silent));
    }

    private async Task<long> PlanAlertAsync(params int[] chats)
    {
        await AdmitAsync(Make.Article("湘江超警", alerts: true), Make.Article("乙"));
        var alert = Assert.Single(await Alerts.PendingAsync(Token));
        await Alerts.PlanAsync(alert.Slot, [.. chats.Select(chat => Make.Delivery(chat, alert.Slot.ToString(), lane: Lane.Alert))], Token);
        return alert.Article.Id;
    }
}
