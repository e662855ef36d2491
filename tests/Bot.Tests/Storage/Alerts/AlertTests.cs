using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Alerts;

public abstract class AlertTests(StoreEngine engine) : StorageTest(engine)
{
    private IAlerts Alerts => Get<IAlerts>();

    [Fact]
    public async Task An_article_raises_its_alert_once()
    {
        await AdmitAsync(Flood());
        await AdmitAsync(Flood());
        await AdmitAsync(Flood(), Make.Article("乙"));

        var alert = Assert.Single(await PendingAsync());
        Assert.Equal("湘江超警", alert.Article.Article.Headline);
        Assert.Equal(Time.GetUtcNow(), alert.ReportedAt);
    }

    [Fact]
    public async Task A_back_issue_raises_none()
    {
        await Archive.AdmitAsync(Make.Admission(Flood()) with { BackIssue = true }, Token);

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_planned_alert_is_not_pending_again_when_its_issue_is_corrected()
    {
        await AdmitAsync(Flood());
        await PlanAsync();

        await AdmitAsync(Flood("水位已达41米"));

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_correction_that_makes_a_story_grave_raises_its_alert()
    {
        await AdmitAsync(Make.Article("湘江超警"));

        await AdmitAsync(Flood("水位已达41米"));

        Assert.Single(await PendingAsync());
    }

    [Fact]
    public async Task A_planned_alert_is_not_raised_again_by_an_article_that_went_and_came_back()
    {
        await AdmitAsync(Flood(), Make.Article("乙"));
        await PlanAsync();
        await AdmitAsync(Make.Article("乙"));

        await AdmitAsync(Flood(), Make.Article("乙"));

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task An_alert_whose_article_went_is_told_to_nobody()
    {
        await AdmitAsync(Flood(), Make.Article("乙"));

        await AdmitAsync(Make.Article("乙"));

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task An_alert_not_yet_planned_returns_with_its_article()
    {
        await AdmitAsync(Flood(), Make.Article("乙"));
        await AdmitAsync(Make.Article("乙"));

        await AdmitAsync(Flood(), Make.Article("乙"));

        Assert.Single(await PendingAsync());
    }

    [Fact]
    public async Task Planning_twice_delivers_once()
    {
        await AdmitAsync(Flood());
        var alert = Assert.Single(await PendingAsync());
        var delivery = Make.Delivery(slot: alert.Slot.ToString(), lane: Lane.Alert);

        Assert.Equal(1, await Alerts.PlanAsync(alert.Slot, [delivery], Token));
        Assert.Equal(0, await Alerts.PlanAsync(alert.Slot, [delivery], Token));

        Assert.Equal(1, await Outbox.BacklogAsync(Token));
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task An_alert_nobody_follows_is_planned_all_the_same()
    {
        await AdmitAsync(Flood());

        await PlanAsync();

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_kill_between_raising_and_planning_loses_no_alert()
    {
        await AdmitAsync(Flood());

        var restarted = await AfterRestartAsync<IAlerts>();

        Assert.Single(await restarted.PendingAsync(Token));
    }

    private static BriefedArticle Flood(string body = "水位达40.96米") => Make.Article("湘江超警", body, alerts: true);

    private Task<IReadOnlyList<PendingAlert>> PendingAsync() => Alerts.PendingAsync(Token);

    private async Task PlanAsync()
    {
        foreach (var alert in await PendingAsync()) await Alerts.PlanAsync(alert.Slot, [], Token);
    }
}
