using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Puts right what readers were told by an article whose file was corrected: once, by a report of its own.</summary>
internal sealed class AlertCorrections(Session session, long issueId, AlertOptions options, DateTimeOffset now)
{
    /// <summary>How many alerts a corrected article puts right; null when readers were told nothing by it.</summary>
    public async Task<int?> CorrectAsync(long articleId, string identity, AlertReport report)
    {
        var told = await session.QueryAsync<ToldRow>(
            """
            SELECT alert_id, number, article_id, steps, planned_at
            FROM alert_report
            WHERE (article_id = @articleId OR (issue_id = @issueId AND identity = @identity)) AND change IS NOT NULL AND reported_at >= @since
            ORDER BY alert_id, number
            """,
            new { articleId, issueId, identity, since = now.AddHours(-Math.Max(options.LapseHours, options.FreshHours)) });
        // Nobody was told yet: it is judged anew with the rest of its article.
        if (!told.Exists(row => row.PlannedAt is not null)) return null;
        var corrected = 0;
        foreach (var alert in told.GroupBy(row => row.AlertId))
        {
            var steps = FigureCorrection.Between(alert.SelectMany(row => AlertJson.ReadSteps(row.Steps)).Select(step => step.After), report.Subjects);
            if (steps.Count == 0) continue;
            await CorrectAsync([.. alert], identity, steps, report.Severity);
            corrected++;
        }

        return corrected;
    }

    private async Task CorrectAsync(IReadOnlyList<ToldRow> told, string identity, IReadOnlyList<AlertStep> steps, Severity ofArticle)
    {
        var alertId = told[0].AlertId;
        var known = await AlertSubjects.FindAsync(session, [alertId]);
        var subjects = FigureCorrection.Apply([.. known[alertId]], steps);
        await AlertSubjects.WriteAsync(session, alertId, subjects);
        var inForce = subjects.Where(state => state.IsInForce).ToList();
        var severity = inForce.Count == 0 ? Severity.None : inForce.Select(state => state.Severity ?? Severity.None).Append(ofArticle).Max();
        await session.ExecuteAsync(
            """
            UPDATE alert
            SET severity = @severity, changed_at = @now, stage = CASE WHEN @isOver = 1 THEN @ended ELSE stage END, ended_at = CASE WHEN @isOver = 1 THEN @now ELSE ended_at END
            WHERE id = @alertId AND stage <> @ended
            """,
            new { alertId, severity, now, isOver = inForce.Count == 0, ended = AlertStage.Ended });
        await session.ExecuteAsync(
            """
            INSERT INTO alert_report (alert_id, number, article_id, issue_id, identity, change, severity, steps, reported_at, corrects)
            SELECT @alertId, max(number) + 1, @articleId, @issueId, @identity, @corrected, @severity, @written, @now, @corrects
            FROM alert_report WHERE alert_id = @alertId
            """,
            new
            {
                alertId,
                articleId = told[0].ArticleId,
                issueId,
                identity,
                corrected = AlertStage.Corrected,
                severity,
                written = AlertJson.Write(steps),
                now,
                corrects = told[0].Number,
            });
    }

    private sealed class ToldRow
    {
        public long AlertId { get; init; }

        public int Number { get; init; }

        public long ArticleId { get; init; }

        public string Steps { get; init; } = "";

        public DateTimeOffset? PlannedAt { get; init; }
    }
}
