using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>What a file takes the place of: the page it corrects, the pages that are parts of it, or the issue it is a page of.</summary>
/// <param name="Same">The page it is, or null.</param>
/// <param name="Around">The issue it is a part of, or null.</param>
/// <param name="Parts">The pages it contains.</param>
internal sealed record Predecessors(KeptIssue? Same, KeptIssue? Around, IReadOnlyList<KeptIssue> Parts)
{
    private const int AtOnce = 500;

    /// <summary>Nothing.</summary>
    public static Predecessors None { get; } = new(null, null, []);

    /// <summary>The issue whose row it takes; null for a row of its own.</summary>
    public KeptIssue? Target => Same ?? Around ?? (Parts is [var first, ..] ? first : null);

    /// <summary>Every article of them.</summary>
    public List<KeptArticle> Articles => [.. new[] { Same, Around }.OfType<KeptIssue>().Concat(Parts).Distinct().SelectMany(issue => issue.Articles)];

    /// <summary>Finds them among the files of the day and those that share articles.</summary>
    public static async Task<Predecessors> FindAsync(Session session, IssueAdmission admission)
    {
        var candidates = new List<KeptIssue>();
        foreach (var id in await CandidatesAsync(session, admission)) candidates.Add(await ReadAsync(session, id));
        return Among(candidates, admission.Issue);
    }

    /// <summary>Finds them among kept files, the newest first.</summary>
    public static Predecessors Among(IEnumerable<KeptIssue> candidates, Issue issue)
    {
        var shingles = KeptIssue.Of(issue.Articles);
        KeptIssue? same = null, around = null;
        var parts = new List<KeptIssue>();
        foreach (var kept in candidates)
        {
            switch (kept.RelationOf(issue, shingles))
            {
                // The file of the same name goes before any other, then the newest.
                case PageRelation.Same when same is null || (same.File != issue.File && kept.File == issue.File):
                    same = kept;
                    break;
                case PageRelation.Part when kept.Articles.Count > (around?.Articles.Count ?? 0):
                    around = kept;
                    break;
                case PageRelation.Whole:
                    parts.Add(kept);
                    break;
            }
        }

        return same is null && around is not null ? new Predecessors(null, around, []) : new Predecessors(same, null, parts);
    }

    /// <summary>A kept file with its articles.</summary>
    public static async Task<KeptIssue> ReadAsync(Session session, long issueId)
    {
        var issue = (await session.FirstAsync<KeptRow>("SELECT file, day, day_assumed, detail FROM issue WHERE id = @issueId", new { issueId }))!;
        var rows = await session.QueryAsync<ArticleRow>(
            $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE issue.id = @issueId ORDER BY article.position", new { issueId });
        return new KeptIssue(issueId, issue.File, issue.Day, issue.DayAssumed, NewsroomJson.ReadIssueFacts(issue.Detail).Page, rows.ConvertAll(row => row.ToKept()));
    }

    // Two papers may both have a file A1.txt on the same day, so two known papers must be the same one.
    private static async Task<IReadOnlyList<long>> CandidatesAsync(Session session, IssueAdmission admission)
    {
        const string SamePaper = "coalesce(issue.paper, @Paper, '') = coalesce(@Paper, issue.paper, '')";
        var issue = admission.Issue;
        var found = new SortedSet<long>();
        if (issue.Date is { } day)
            found.UnionWith(await session.QueryAsync<long>($"SELECT id FROM issue WHERE day = @day AND {SamePaper}", new { day, issue.Paper }));
        foreach (var identities in admission.Articles.Select(briefed => briefed.Article.Id.Value).Chunk(AtOnce))
        {
            found.UnionWith(await session.QueryAsync<long>(
                $"""
                SELECT DISTINCT issue.id
                FROM article JOIN issue ON issue.id = article.issue_id
                WHERE article.identity IN @identities AND {SamePaper} AND (issue.file = @File OR issue.day IS NULL OR issue.day_assumed = 1)
                """,
                new { identities, issue.Paper, issue.File }));
        }

        return [.. found.Reverse()];
    }

    private sealed class KeptRow
    {
        public string File { get; init; } = "";

        public DateOnly? Day { get; init; }

        public bool DayAssumed { get; init; }

        public string Detail { get; init; } = "";
    }
}
