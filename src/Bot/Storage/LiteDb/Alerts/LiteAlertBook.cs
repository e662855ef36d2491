using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.LiteDb.Alerts;

/// <summary>Keeps the life of alerts while an issue is admitted, in the admission's transaction.</summary>
internal sealed class LiteAlertBook(LiteSession session, long issueId, IssueAdmission admission, AlertOptions options, DateTimeOffset now)
{
    // One that is over is remembered as long as an old report of it may come in.
    private readonly DateTimeOffset _since = now.AddHours(-Math.Max(options.LapseHours, options.FreshHours));

    /// <summary>Records what an article reports; returns how many alerts it changed or raised.</summary>
    public int Record(long articleId, BriefedArticle briefed)
    {
        if (admission.BackIssue || briefed.Doubt is not null || admission.Issue.Date is not { } day) return 0;
        var report = AlertReport.Of(briefed.Article, briefed.Brief, admission.Issue.Paper, day, briefed.Role == AlertRole.Raises, TimeZoneInfo.ConvertTime(now, options.Zone).DateTime);
        var identity = briefed.Article.Id.Value;
        if (Correct(articleId, identity, report) is { } corrected) return corrected;
        if (briefed.Role == AlertRole.None || report.IsIdle || IsReported(articleId, identity)) return 0;

        var known = session.Alerts.Since(_since).Where(session.Alerts.IsTold).Select(alert => alert.ToKnown(now.AddHours(-options.LapseHours)));
        var changed = 0;
        foreach (var decision in AlertLife.Decide(report, [.. known]))
        {
            Keep(decision, articleId, identity);
            if (decision.Change is not null) changed++;
        }

        return changed;
    }

    // What was told stands, whatever a correction says. What was only recorded is decided anew, and a report nobody was told of
    // goes with its article to the article's new number.
    private bool IsReported(long articleId, string identity)
    {
        var isReported = false;
        foreach (var alert in session.Alerts.OfArticle(articleId, issueId, identity))
        {
            var changed = alert.Reports.RemoveAll(report => report.Change is null && report.IsOf(articleId, issueId, identity));
            foreach (var report in alert.Reports.Where(report => report.PlannedAt is null && report.ArticleId != articleId && report.IsOf(articleId, issueId, identity)))
            {
                // An article has one report of an alert, corrections aside.
                if (report.Corrects is null && alert.Reports.Exists(other => other.Corrects is null && other.ArticleId == articleId)) continue;
                report.ArticleId = articleId;
                changed++;
            }

            if (changed > 0) session.Alerts.Put(alert);
            isReported |= alert.Reports.Exists(report => report.IsOf(articleId, issueId, identity));
        }

        return isReported;
    }

    // Puts right what readers were told by an article whose file was corrected: once, by a report of its own. Null when they were told nothing by it.
    private int? Correct(long articleId, string identity, AlertReport report)
    {
        var alerts = session.Alerts.OfArticle(articleId, issueId, identity).Select(alert => (Alert: alert, Told: Told(alert, articleId, identity))).Where(alert => alert.Told.Count > 0).ToList();
        // Nobody was told yet: it is judged anew with the rest of its article.
        if (!alerts.Exists(alert => alert.Told.Exists(told => told.PlannedAt is not null))) return null;
        var corrected = 0;
        foreach (var (alert, told) in alerts)
        {
            var steps = FigureCorrection.Between(told.SelectMany(one => AlertJson.ReadSteps(one.Steps)).Select(step => step.After), report.Subjects);
            if (steps.Count == 0) continue;
            Correct(alert, told[0], identity, steps, report.Severity);
            corrected++;
        }

        return corrected;
    }

    private List<ReportDocument> Told(AlertDocument alert, long articleId, string identity) =>
        [.. alert.Reports.Where(report => report.Change is not null && report.ReportedAt >= _since && report.IsOf(articleId, issueId, identity)).OrderBy(report => report.Number)];

    private void Correct(AlertDocument alert, ReportDocument told, string identity, IReadOnlyList<AlertStep> steps, Severity ofArticle)
    {
        var subjects = FigureCorrection.Apply(alert.States(), steps);
        var inForce = subjects.Where(state => state.IsInForce).ToList();
        var severity = inForce.Count == 0 ? Severity.None : inForce.Select(state => state.Severity ?? Severity.None).Append(ofArticle).Max();
        alert.Write(subjects);
        if (alert.Stage != AlertStage.Ended)
        {
            (alert.Severity, alert.ChangedAt) = (severity, now);
            if (inForce.Count == 0) (alert.Stage, alert.EndedAt) = (AlertStage.Ended, now);
        }

        alert.Add(Report(told.ArticleId, identity, AlertStage.Corrected, severity, steps, told.Number));
        session.Alerts.Put(alert);
    }

    private void Keep(AlertDecision decision, long articleId, string identity)
    {
        var alert = decision.AlertId is { } id ? session.Alerts.Find(id)! : new AlertDocument
        {
            Paper = admission.Issue.Paper,
            Stage = AlertStage.Raised,
            Severity = decision.Severity,
            Reason = decision.Reason,
            RaisedAt = now,
            ChangedAt = now,
            ReportedAt = now,
        };
        if (decision is { AlertId: not null, IsCurrent: true }) Update(alert, decision);
        alert.Write(decision.Subjects);
        alert.Add(Report(articleId, identity, decision.Change, decision.Severity, decision.Steps));
        session.Alerts.Put(alert);
    }

    private void Update(AlertDocument alert, AlertDecision decision)
    {
        (alert.Severity, alert.Reason, alert.ReportedAt) = (decision.Severity, decision.Reason, now);
        if (decision.Change is not { } change) return;
        (alert.Stage, alert.ChangedAt) = (change, now);
        if (change == AlertStage.Ended) alert.EndedAt = now;
    }

    private ReportDocument Report(long articleId, string identity, AlertStage? change, Severity severity, IReadOnlyList<AlertStep> steps, int? corrects = null) => new()
    {
        ArticleId = articleId,
        IssueId = issueId,
        Identity = identity,
        Change = change,
        Severity = severity,
        Steps = AlertJson.Write(steps),
        ReportedAt = now,
        Corrects = corrects,
    };
}
