using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Keeps the life of alerts while an issue is admitted, in the admission's transaction.</summary>
internal sealed class AlertBook(Session session, long issueId, IssueAdmission admission, AlertOptions options, DateTimeOffset now)
{
    /// <summary>Records what an article reports; returns how many alerts it changed or raised.</summary>
    public async Task<int> RecordAsync(long articleId, BriefedArticle briefed)
    {
        if (admission.BackIssue || briefed.Doubt is not null || admission.Issue.Date is not { } day) return 0;
        var report = AlertReport.Of(briefed.Article, briefed.Brief, admission.Issue.Paper, day, briefed.Role == AlertRole.Raises, TimeZoneInfo.ConvertTime(now, options.Zone).DateTime);
        var identity = briefed.Article.Id.Value;
        if (await new AlertCorrections(session, issueId, options, now).CorrectAsync(articleId, identity, report) is { } corrected) return corrected;
        if (briefed.Role == AlertRole.None || report.IsIdle || await IsReportedAsync(articleId, identity)) return 0;

        var changed = 0;
        foreach (var decision in AlertLife.Decide(report, await KnownAsync()))
        {
            await KeepAsync(decision, articleId, identity);
            if (decision.Change is not null) changed++;
        }

        return changed;
    }

    // What was told stands, whatever a correction says. What was only recorded is decided anew, and a report nobody was told of
    // goes with its article to the article's new number.
    private async Task<bool> IsReportedAsync(long articleId, string identity)
    {
        var article = new { articleId, issueId, identity };
        await session.ExecuteAsync(
            "DELETE FROM alert_report WHERE change IS NULL AND (article_id = @articleId OR (issue_id = @issueId AND identity = @identity))", article);
        await session.ExecuteAsync(
            """
            UPDATE alert_report SET article_id = @articleId
            WHERE issue_id = @issueId AND identity = @identity AND planned_at IS NULL AND article_id <> @articleId
                AND NOT EXISTS (SELECT 1 FROM alert_report AS other WHERE other.alert_id = alert_report.alert_id AND other.article_id = @articleId AND other.corrects IS NULL)
            """,
            article);
        return await session.FirstAsync<bool>(
            "SELECT count(*) FROM alert_report WHERE article_id = @articleId OR (issue_id = @issueId AND identity = @identity)", article);
    }

    // One that is over is remembered as long as an old report of it may come in.
    private async Task<IEnumerable<KnownAlert>> KnownAsync()
    {
        var since = now.AddHours(-Math.Max(options.LapseHours, options.FreshHours));
        var rows = await session.QueryAsync<AlertRow>($"SELECT {AlertRow.Columns} FROM alert WHERE reported_at >= @since AND {AlertRow.IsTold}", new { since });
        var subjects = await AlertSubjects.FindAsync(session, rows.ConvertAll(row => row.Id));
        return rows.ConvertAll(row => row.ToAlert([.. subjects[row.Id]], now.AddHours(-options.LapseHours)));
    }

    private async Task KeepAsync(AlertDecision decision, long articleId, string identity)
    {
        var alertId = decision.AlertId ?? await RaiseAsync(decision);
        if (decision is { AlertId: not null, IsCurrent: true }) await UpdateAsync(alertId, decision);
        await AlertSubjects.WriteAsync(session, alertId, decision.Subjects);
        await session.ExecuteAsync(
            """
            INSERT INTO alert_report (alert_id, number, article_id, issue_id, identity, change, severity, steps, reported_at)
            SELECT @alertId, coalesce(max(number), 0) + 1, @articleId, @issueId, @identity, @Change, @Severity, @steps, @now
            FROM alert_report WHERE alert_id = @alertId
            """,
            new { alertId, articleId, issueId, identity, decision.Change, decision.Severity, steps = AlertJson.Write(decision.Steps), now });
    }

    private Task<long> RaiseAsync(AlertDecision decision) => session.FirstAsync<long>(
        """
        INSERT INTO alert (paper, stage, severity, reason, raised_at, changed_at, reported_at)
        VALUES (@Paper, @stage, @Severity, @Reason, @now, @now, @now)
        RETURNING id
        """,
        new { admission.Issue.Paper, stage = AlertStage.Raised, decision.Severity, decision.Reason, now });

    private Task<int> UpdateAsync(long alertId, AlertDecision decision) => session.ExecuteAsync(
        """
        UPDATE alert
        SET stage = coalesce(@Change, stage), severity = @Severity, reason = @Reason, reported_at = @now,
            changed_at = CASE WHEN @Change IS NULL THEN changed_at ELSE @now END,
            ended_at = CASE WHEN @Change = @ended THEN @now ELSE ended_at END
        WHERE id = @alertId
        """,
        new { alertId, decision.Change, decision.Severity, decision.Reason, ended = AlertStage.Ended, now });
}
