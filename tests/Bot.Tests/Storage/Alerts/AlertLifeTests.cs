using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Outbox;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Tests.Storage.Alerts;

/// <summary>The life of alerts in the store, one issue a day.</summary>
public abstract class AlertLifeTests(StoreEngine engine) : StorageTest(engine)
{
    private static readonly Reading High = new() { Station = "湘江株洲站", River = "湘江", LevelMeters = 40.96m, WarningMeters = 40m, AboveWarningMeters = 0.96m, Time = At(0), Line = 2 };
    private static readonly Reading Peak = High with { LevelMeters = 41.3m, AboveWarningMeters = 1.3m, Time = At(1) };
    private static readonly Reading Low = new() { Station = "湘江株洲站", River = "湘江", LevelMeters = 39.8m, Time = At(2), Line = 2 };

    private IAlerts Alerts => Get<IAlerts>();

    [Fact]
    public async Task Later_issues_change_and_end_the_alert_of_the_first()
    {
        Assert.Equal((AlertStage.Raised, "alert:1:1"), await TellAsync(0, Rising("今日超警", High)));
        Assert.Equal((AlertStage.Changed, "alert:1:2"), await TellAsync(1, Rising("洪峰过境", Peak)));
        Assert.Equal((AlertStage.Ended, "alert:1:3"), await TellAsync(2, Falling("退出警戒", Low)));

        Assert.Empty(await InForceAsync());
    }

    [Fact]
    public async Task What_is_in_force_is_told_with_its_gravity_reason_subjects_and_last_report()
    {
        await TellAsync(0, Rising("今日超警", High));
        var raised = Time.GetUtcNow();
        await TellAsync(1, Make.Story("洪峰过境", AlertRole.Raises, [Peak], severity: Severity.Severe, reason: "湘江株洲站超警戒1.3米"));

        var alert = Assert.Single(await InForceAsync());
        Assert.Equal((AlertStage.Changed, Severity.Severe, "湘江株洲站超警戒1.3米", "株洲日报"), (alert.Stage, alert.Severity, alert.Reason, alert.Paper));
        Assert.Equal((raised, raised.AddDays(1)), (alert.Since, alert.ChangedAt));
        Assert.Equal(("湘江株洲站", 41.3m), (Assert.Single(alert.Subjects).Subject.Name, alert.Subjects[0].LevelMeters));
        Assert.Equal("洪峰过境", alert.LastReport?.Article.Headline);
    }

    [Fact]
    public async Task An_older_issue_that_comes_late_changes_nothing()
    {
        await TellAsync(1, Rising("洪峰过境", Peak));

        Assert.Null(await TellAsync(0, Rising("今日超警", High)));

        var alert = Assert.Single(await InForceAsync());
        Assert.Equal((41.3m, "洪峰过境"), (alert.Subjects[0].LevelMeters, alert.LastReport?.Article.Headline));
    }

    [Fact]
    public async Task A_back_issue_changes_nothing()
    {
        await TellAsync(0, Rising("今日超警", High));

        await Archive.AdmitAsync(Issue(2, Falling("退出警戒", Low)) with { BackIssue = true }, Token);

        Assert.Single(await InForceAsync());
        Assert.Empty(await Alerts.PendingAsync(Token));
    }

    [Fact]
    public async Task Two_stories_of_one_issue_are_one_alert_told_once()
    {
        await Archive.AdmitAsync(Issue(0, Rising("今日超警", High), Rising("一线直击", High)), Token);

        Assert.Single(await InForceAsync());
        Assert.Single(await Alerts.PendingAsync(Token));
        Assert.Equal(2, await CountAsync("alert_report"));
    }

    [Fact]
    public async Task A_corrected_issue_tells_nothing_twice()
    {
        await TellAsync(0, Rising("今日超警", High));
        await TellAsync(1, Rising("洪峰过境", Peak));

        var again = await Archive.AdmitAsync(Issue(1, Rising("洪峰过境", Peak), Make.Article("乙")), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 0), (again.Outcome, again.Alerts));
        Assert.Empty(await Alerts.PendingAsync(Token));
        Assert.Equal(2, await CountAsync("alert_report"));
    }

    [Fact]
    public async Task A_figure_that_was_told_wrong_is_put_right_once()
    {
        await TellAsync(0, Rising("今日超警", High));

        var right = Rising("今日超警", High with { LevelMeters = 40.69m, AboveWarningMeters = 0.69m });
        Assert.Equal((AlertStage.Corrected, "alert:1:2"), await TellAsync(0, right));
        Assert.Null(await TellAsync(0, right, Make.Article("乙")));

        var alert = Assert.Single(await InForceAsync());
        Assert.Equal((AlertStage.Raised, 40.69m), (alert.Stage, alert.Subjects[0].LevelMeters));
    }

    [Fact]
    public async Task What_became_of_an_alert_is_told_from_its_rise_to_its_end()
    {
        await TellAsync(0, Rising("今日超警", High));
        await TellAsync(1, Rising("洪峰过境", Peak));
        Assert.False(Assert.Single(await Alerts.HistoriesAsync(10, Token)).IsOver);
        await TellAsync(2, Falling("水势回落", Low));

        var life = Assert.Single(await Alerts.HistoriesAsync(10, Token));

        Assert.True(life.IsOver);
        Assert.Equal(AlertStage.Raised, life.Turns[0].Change);
        Assert.Equal(AlertStage.Ended, life.Turns[^1].Change);
        Assert.Equal(["今日超警", "洪峰过境", "水势回落"], life.Turns.Select(turn => turn.Article.Article.Headline).Distinct());
        Assert.Empty(await Alerts.HistoriesAsync(0, Token));
    }

    [Fact]
    public async Task A_figure_that_is_wrong_again_is_put_right_again()
    {
        await TellAsync(0, Rising("今日超警", High));
        await TellAsync(0, Rising("今日超警", High with { LevelMeters = 40.69m, AboveWarningMeters = 0.69m }));

        Assert.Equal((AlertStage.Corrected, "alert:1:3"), await TellAsync(0, Rising("今日超警", High with { LevelMeters = 40.66m, AboveWarningMeters = 0.66m })));
    }

    [Fact]
    public async Task An_alert_that_the_right_figure_does_not_bear_out_is_over()
    {
        await TellAsync(0, Rising("今日超警", High));

        await TellAsync(0, Falling("今日超警", High with { LevelMeters = 39.69m, AboveWarningMeters = null }));

        Assert.Empty(await InForceAsync());
    }

    [Fact]
    public async Task The_level_of_a_response_and_the_colour_of_a_warning_are_put_right_as_well()
    {
        var response = new Notice { Kind = NoticeKind.Response, Subject = "防汛", What = "防汛Ⅱ级应急响应", Action = NoticeAction.Starts, Level = 2, Line = 2 };
        await TellAsync(0, Make.Story("启动响应", AlertRole.Raises, notices: [response], severity: Severity.Severe));

        await Archive.AdmitAsync(Corrected(Make.Story("启动响应", AlertRole.Raises, notices: [response with { Level = 4, What = "防汛Ⅳ级应急响应" }], severity: Severity.Watch)), Token);

        var correction = Assert.Single(await Alerts.PendingAsync(Token));
        Assert.Equal((AlertStage.Corrected, 2, 4), (correction.Change, correction.Steps[0].Before?.Level, correction.Steps[0].After.Level));
    }

    [Fact]
    public async Task What_later_issues_told_is_not_undone_by_putting_an_earlier_one_right()
    {
        await TellAsync(0, Rising("今日超警", High));
        await TellAsync(1, Rising("洪峰过境", Peak));

        Assert.Equal((AlertStage.Corrected, "alert:1:3"), await TellAsync(0, Rising("今日超警", High with { LevelMeters = 40.69m, AboveWarningMeters = 0.69m })));

        Assert.Equal(41.3m, Assert.Single(await InForceAsync()).Subjects[0].LevelMeters);
    }

    [Fact]
    public async Task Only_those_who_were_told_the_wrong_figure_are_told_the_right_one()
    {
        await Archive.AdmitAsync(Issue(0, Rising("今日超警", High)), Token);
        var wrong = Assert.Single(await Alerts.PendingAsync(Token)).Slot;
        await Alerts.PlanAsync(wrong, [Make.Delivery(1, wrong.ToString(), lane: Lane.Alert), Make.Delivery(2, wrong.ToString(), lane: Lane.Alert)], Token);
        Time.Advance(TimeSpan.FromDays(1));
        await Archive.AdmitAsync(Issue(1, Rising("洪峰过境", Peak)), Token);
        var later = Assert.Single(await Alerts.PendingAsync(Token)).Slot;
        await Alerts.PlanAsync(later, [Make.Delivery(3, later.ToString(), lane: Lane.Alert)], Token);

        await Archive.AdmitAsync(Issue(0, Rising("今日超警", High with { LevelMeters = 40.69m, AboveWarningMeters = 0.69m })), Token);

        var correction = Assert.Single(await Alerts.PendingAsync(Token)).Slot;
        Assert.Equal([Make.Chat(1), Make.Chat(2)], (await Alerts.MistakenAsync(correction, Token)).OrderBy(chat => chat.Address));
    }

    [Fact]
    public async Task A_story_that_a_correction_loses_stays_while_its_alert_is_in_force_and_goes_after_that()
    {
        await TellAsync(0, Rising("今日超警", High), Make.Article("乙"));

        var corrected = await Archive.AdmitAsync(Issue(0, Make.Article("乙")), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 0), (corrected.Outcome, corrected.Removed));
        Assert.Equal(["今日超警"], corrected.StayedForAlerts);
        Assert.Equal("今日超警", Assert.Single(await InForceAsync()).LastReport?.Article.Headline);

        Time.Advance(TimeSpan.FromHours(AlertOptions.LapseHours + 1));
        var later = await Archive.AdmitAsync(Issue(0, Make.Article("乙"), Make.Article("丙")), Token);
        Assert.Equal(1, later.Removed);
    }

    [Fact]
    public async Task A_story_that_was_only_recorded_is_judged_anew_when_its_issue_is_corrected()
    {
        await TellAsync(0, Rising("今日超警", High));
        await TellAsync(1, Rising("水势平稳", High));

        var corrected = await Archive.AdmitAsync(Issue(1, Rising("水势平稳", Peak)), Token);

        Assert.Equal(1, corrected.Alerts);
        Assert.Equal("alert:1:2", Assert.Single(await Alerts.PendingAsync(Token)).Slot.ToString());
    }

    [Fact]
    public async Task An_alert_nobody_was_told_of_does_not_keep_the_story_under_another_name_from_raising_one()
    {
        await Archive.AdmitAsync(Issue(0, Rising("今日超警", High), Make.Article("乙")), Token);
        await Archive.AdmitAsync(Issue(0, Rising("湘江水位超警戒", High), Make.Article("乙")), Token);

        Assert.Equal("湘江水位超警戒", Assert.Single(await Alerts.PendingAsync(Token)).Article.Article.Headline);
        Assert.Equal("湘江水位超警戒", Assert.Single(await InForceAsync()).LastReport?.Article.Headline);
    }

    [Fact]
    public async Task An_alert_no_report_spoke_of_for_long_lapses_and_is_raised_anew()
    {
        await TellAsync(0, Rising("今日超警", High));
        Time.Advance(TimeSpan.FromHours(AlertOptions.LapseHours));
        Assert.Single(await InForceAsync());

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await InForceAsync());
        Assert.Equal((AlertStage.Raised, "alert:2:1"), await TellAsync(4, Rising("再次超警", Peak with { Time = At(4) })));
    }

    [Fact]
    public async Task A_report_that_tells_nothing_new_keeps_the_alert_from_lapsing()
    {
        await TellAsync(0, Rising("今日超警", High));
        Time.Advance(TimeSpan.FromHours(50));
        await Archive.AdmitAsync(Issue(2, Rising("仍超警戒", High with { Time = At(2) })), Token);

        Time.Advance(TimeSpan.FromHours(50));

        Assert.Single(await InForceAsync());
    }

    [Fact]
    public async Task A_kill_between_the_end_and_its_planning_loses_neither()
    {
        await TellAsync(0, Rising("今日超警", High));
        await Archive.AdmitAsync(Issue(2, Falling("退出警戒", Low)), Token);

        var restarted = await AfterRestartAsync<IAlerts>();

        var pending = Assert.Single(await restarted.PendingAsync(Token));
        Assert.Equal((AlertStage.Ended, 39.8m, 40.96m), (pending.Change, pending.Steps[0].After.LevelMeters, pending.Steps[0].Before?.LevelMeters));
    }

    [Fact]
    public async Task Those_who_were_told_are_those_with_a_message_that_arrived_or_is_on_its_way()
    {
        await Archive.AdmitAsync(Issue(0, Rising("今日超警", High)), Token);
        var slot = Assert.Single(await Alerts.PendingAsync(Token)).Slot;
        await Alerts.PlanAsync(slot, [.. Enumerable.Range(1, 3).Select(chat => Make.Delivery(chat, slot.ToString(), lane: Lane.Alert))], Token);
        var other = new AlertSlot(slot.AlertId + 10, 1);
        await Alerts.PlanAsync(other, [Make.Delivery(4, other.ToString(), lane: Lane.Alert)], Token);
        var leased = await LeaseAsync();
        await Outbox.MarkSentAsync(leased[0].Lease, "17", Token);
        await Outbox.AbandonAsync(leased[1].Lease, DeliveryState.Failed, "refused", Token);

        var told = await Alerts.RecipientsAsync(slot.AlertId, Token);

        Assert.Equal([leased[0].Chat, leased[2].Chat], told.OrderBy(chat => chat.Address));
    }

    private static DateTime At(int day) => Make.Day.AddDays(day).ToDateTime(new TimeOnly(6, 0));

    private static BriefedArticle Rising(string title, params Reading[] readings) => Make.Story(title, AlertRole.Raises, readings);

    private static BriefedArticle Falling(string title, params Reading[] readings) => Make.Story(title, AlertRole.Reports, readings, severity: Severity.Watch);

    private static IssueAdmission Issue(int day, params BriefedArticle[] stories)
    {
        var admission = Make.Admission("A1.txt", Make.Day.AddDays(day), stories);

        // What a correction changes is the text; the figures of the tests stand in the brief.
        return admission with { ContentHash = admission.ContentHash + string.Join(',', stories.SelectMany(story => story.Brief.Readings).Select(reading => reading.LevelMeters)) };
    }

    private static IssueAdmission Corrected(BriefedArticle story) => Issue(0, story) with { ContentHash = "corrected" };

    private Task<IReadOnlyList<InForceAlert>> InForceAsync() => Alerts.InForceAsync(Token);

    /// <summary>Admits the issue of a day on that day or later and plans what it reports; what that is, or null.</summary>
    private async Task<(AlertStage Change, string Slot)?> TellAsync(int day, params BriefedArticle[] stories)
    {
        var noon = new DateTimeOffset(Make.Day.AddDays(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        if (noon > Time.GetUtcNow()) Time.AdvanceTo(noon);
        await Archive.AdmitAsync(Issue(day, stories), Token);
        var pending = await Alerts.PendingAsync(Token);
        if (pending.Count == 0) return null;
        var report = Assert.Single(pending);
        await Alerts.PlanAsync(report.Slot, [], Token);
        return (report.Change, report.Slot.ToString());
    }
}
