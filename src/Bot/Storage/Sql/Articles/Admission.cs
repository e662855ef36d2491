using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Admits one issue: unchanged, added, or in the place of what it corrects.</summary>
internal sealed class Admission(Session session, AlertOptions alerts, DateTimeOffset now)
{
    public async Task<AdmissionResult> AdmitAsync(IssueAdmission admission)
    {
        var same = await SameContentAsync(admission.ContentHash);
        if (same is { } known && !await GivesAnotherDayAsync(admission.Issue, known)) return await UnchangedAsync(known);

        // Read before the issue changes: the index forgets its articles under the day and paper they had.
        var before = same is { } file ? Predecessors.None with { Same = await Predecessors.ReadAsync(session, file) } : await Predecessors.FindAsync(session, admission);
        if (before.Same is { } copied && AdmissionRules.IsCopy(admission.Issue, copied)) return await UnchangedAsync(copied.Id);
        return await WriteAsync(AdmissionRules.WithDayOf(before.Target, admission), before);
    }

    private async Task<AdmissionResult> WriteAsync(IssueAdmission admission, Predecessors before)
    {
        var kept = before.Articles;
        var issueId = before.Around?.Id ?? await KeepIssueAsync(admission, before.Target?.Id);
        var matches = AdmissionRules.Match(admission, kept);

        using var writer = new ArticleWriter(session, issueId, admission, now);
        var (removed, stayed) = await RemoveAsync(writer, AdmissionRules.Gone(before, matches, admission), issueId);
        var corrections = await CorrectionTable.LostAsync(session, admission);
        var book = new AlertBook(session, issueId, admission, alerts, now);
        var changed = 0;
        for (var i = 0; i < matches.Length; i++) changed += await WriteAsync(writer, book, corrections, matches[i], admission.Articles[i], AdmissionRules.PositionOf(i, matches[i], before));
        foreach (var part in before.Parts.Where(part => part.Id != issueId)) await session.ExecuteAsync("DELETE FROM issue WHERE id = @Id", new { part.Id });

        var numbered = matches.Count(match => match is not null);
        return new AdmissionResult(before.Target is null ? AdmissionOutcome.Added : AdmissionOutcome.Corrected, issueId, matches.Length - numbered, numbered, removed, changed)
        {
            StayedForAlerts = stayed.Count == 0 ? [] : stayed,
        };
    }

    private async Task<int> WriteAsync(ArticleWriter writer, AlertBook book, CorrectionTable corrections, KeptArticle? kept, BriefedArticle briefed, int position)
    {
        // What an operator let out stays out while its text is the same.
        if (kept is { IsReleased: true } && kept.Article.Body == briefed.Article.Body) briefed = briefed with { Doubt = null };
        else if (kept is { IsReleased: true } or { IsWaiting: true }) await HeldTable.RemoveAsync(session, kept.Id);
        var correction = (kept?.Correction ?? corrections.Of(briefed.Article))?.HeldAgainst(briefed.Article, corrections.Day);
        var id = writer.Write(kept, briefed, position, correction);
        if (correction is not null) await corrections.BelongAsync(id, briefed.Article, correction, isLost: kept?.Correction is null);
        if (briefed.Doubt is { } doubt) await HeldTable.WriteAsync(session, id, doubt, now);
        return await book.RecordAsync(id, briefed);
    }

    // An article by which readers were alerted stays as long as the alert does: it would vanish with it.
    private async Task<(int Removed, IReadOnlyList<string> Stayed)> RemoveAsync(ArticleWriter writer, IReadOnlyList<KeptArticle> gone, long issueId)
    {
        var stayed = new List<string>();
        foreach (var article in gone)
        {
            if (await IsToldInForceAsync(article.Id))
            {
                await session.ExecuteAsync("UPDATE article SET issue_id = @issueId WHERE id = @Id", new { issueId, article.Id });
                stayed.Add(article.Article.Headline);
            }
            else
            {
                writer.Remove(article);
            }
        }

        return (gone.Count - stayed.Count, stayed);
    }

    private Task<bool> IsToldInForceAsync(long articleId) => session.FirstAsync<bool>(
        """
        SELECT count(*)
        FROM alert_report AS told JOIN alert ON alert.id = told.alert_id
        WHERE told.article_id = @articleId AND told.change IS NOT NULL AND told.planned_at IS NOT NULL AND alert.stage <> @ended AND alert.reported_at >= @lapsesBefore
        """,
        new { articleId, ended = AlertStage.Ended, lapsesBefore = now.AddHours(-alerts.LapseHours) });

    private async Task<AdmissionResult> UnchangedAsync(long issueId) => new(AdmissionOutcome.Unchanged, issueId, 0, await CountAsync(issueId), 0, 0);

    private Task<long?> SameContentAsync(string contentHash) =>
        session.FirstAsync<long?>("SELECT id FROM issue WHERE content_hash = @contentHash", new { contentHash });

    // A day read from the page is the same as before; one the operator gives is there to correct it.
    private async Task<bool> GivesAnotherDayAsync(Issue issue, long kept) =>
        issue.DateSource == DateSource.Given
        && await session.FirstAsync<bool>("SELECT count(*) FROM issue WHERE id = @kept AND day IS DISTINCT FROM @day", new { kept, day = issue.Date });

    private Task<int> CountAsync(long issueId) =>
        session.FirstAsync<int>("SELECT count(*) FROM article WHERE issue_id = @issueId", new { issueId });

    private Task<long> KeepIssueAsync(IssueAdmission admission, long? issueId)
    {
        var row = new
        {
            issueId,
            admission.Issue.File,
            admission.ContentHash,
            admission.Issue.Paper,
            day = admission.Issue.Date,
            admission.DayAssumed,
            admission.BackIssue,
            now,
            detail = NewsroomJson.Write(admission.Issue with { Articles = [] }),
        };
        return session.FirstAsync<long>(
            issueId is null
                ? """
                  INSERT INTO issue (file, content_hash, paper, day, day_assumed, back_issue, admitted_at, detail)
                  VALUES (@File, @ContentHash, @Paper, @day, @DayAssumed, @BackIssue, @now, @detail)
                  RETURNING id
                  """
                : """
                  UPDATE issue
                  SET file = @File, content_hash = @ContentHash, paper = @Paper, day = @day, day_assumed = @DayAssumed, back_issue = @BackIssue, detail = @detail
                  WHERE id = @issueId
                  RETURNING id
                  """,
            row);
    }
}
