using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Alerts;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Articles;

/// <summary>Admits one issue: unchanged, added, or in the place of the one it corrects.</summary>
internal sealed class Admission(Session session, AlertOptions alerts, DateTimeOffset now)
{
    public async Task<AdmissionResult> AdmitAsync(IssueAdmission admission)
    {
        var same = await SameContentAsync(admission.ContentHash);
        if (same is { } known && !await GivesAnotherDayAsync(admission.Issue, known))
            return new AdmissionResult(AdmissionOutcome.Unchanged, known, 0, await CountAsync(known), 0, 0);

        var corrected = same ?? await CorrectedAsync(admission);
        // Read before the issue changes: the index forgets them under the day and paper they had.
        var kept = corrected is { } earlier ? await ArticlesAsync(earlier) : [];
        var issueId = await KeepIssueAsync(admission, corrected);
        var matches = KeptArticle.Match([.. admission.Articles.Select(dispatch => dispatch.Article)], kept);

        using var writer = new ArticleWriter(session, issueId, admission, now);
        foreach (var gone in kept.Except(matches.OfType<KeptArticle>())) writer.Remove(gone);
        var book = new AlertBook(session, issueId, admission, alerts, now);
        var changed = 0;
        for (var i = 0; i < matches.Length; i++)
            changed += await book.RecordAsync(writer.Write(matches[i], admission.Articles[i], i), admission.Articles[i]);

        var stayed = matches.Count(match => match is not null);
        return new AdmissionResult(
            corrected is null ? AdmissionOutcome.Added : AdmissionOutcome.Corrected, issueId, matches.Length - stayed, stayed, kept.Count - stayed, changed);
    }

    private Task<long?> SameContentAsync(string contentHash) =>
        session.FirstAsync<long?>("SELECT id FROM issue WHERE content_hash = @contentHash", new { contentHash });

    // A day read from the page is the same as before; one the operator gives is there to correct it.
    private async Task<bool> GivesAnotherDayAsync(Issue issue, long kept) =>
        issue.DateSource == DateSource.Given
        && await session.FirstAsync<bool>("SELECT count(*) FROM issue WHERE id = @kept AND day IS NOT @day", new { kept, day = issue.Date });

    private Task<int> CountAsync(long issueId) =>
        session.FirstAsync<int>("SELECT count(*) FROM article WHERE issue_id = @issueId", new { issueId });

    // Two papers may both have a file A1.txt on the same day, so two known papers must be the same one.
    private async Task<long?> CorrectedAsync(IssueAdmission admission)
    {
        var issue = admission.Issue;
        var ofTheDay = issue.Date is null ? null : await session.FirstAsync<long?>(
            "SELECT id FROM issue WHERE file = @File AND day = @day AND coalesce(paper, @Paper, '') = coalesce(@Paper, paper, '') ORDER BY id DESC",
            new { issue.File, issue.Paper, day = issue.Date });
        return ofTheDay ?? await SharingAsync(admission);
    }

    private async Task<long?> SharingAsync(IssueAdmission admission)
    {
        foreach (var identities in admission.Articles.Select(dispatch => dispatch.Article.Id.Value).Chunk(500))
        {
            var issueId = await session.FirstAsync<long?>(
                """
                SELECT issue.id
                FROM article JOIN issue ON issue.id = article.issue_id
                WHERE issue.file = @File AND article.identity IN @identities
                ORDER BY issue.id DESC
                """,
                new { admission.Issue.File, identities });
            if (issueId is not null) return issueId;
        }

        return null;
    }

    private Task<long> KeepIssueAsync(IssueAdmission admission, long? issueId)
    {
        var row = new
        {
            issueId,
            admission.Issue.File,
            admission.ContentHash,
            admission.Issue.Paper,
            day = admission.Issue.Date,
            admission.BackIssue,
            now,
            detail = NewsroomJson.Write(admission.Issue with { Articles = [] }),
        };
        return session.FirstAsync<long>(
            issueId is null
                ? """
                  INSERT INTO issue (file, content_hash, paper, day, back_issue, admitted_at, detail)
                  VALUES (@File, @ContentHash, @Paper, @day, @BackIssue, @now, @detail)
                  RETURNING id
                  """
                : """
                  UPDATE issue
                  SET content_hash = @ContentHash, paper = @Paper, day = @day, back_issue = @BackIssue, detail = @detail
                  WHERE id = @issueId
                  RETURNING id
                  """,
            row);
    }

    private async Task<List<KeptArticle>> ArticlesAsync(long issueId)
    {
        var rows = await session.QueryAsync<ArticleRow>(
            $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE issue.id = @issueId ORDER BY article.position", new { issueId });
        return rows.ConvertAll(row => new KeptArticle(row.Id, row.Day, row.Paper, NewsroomJson.ReadArticle(row.Article), NewsroomJson.ReadBrief(row.Brief)));
    }
}
