using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>An issue as its row.</summary>
internal sealed class IssueRow
{
    public long Id { get; init; }

    public string File { get; init; } = "";

    public string? Paper { get; init; }

    public DateOnly? Day { get; init; }

    public bool BackIssue { get; init; }

    public string Detail { get; init; } = "";

    public int Articles { get; init; }

    /// <summary>Issues, newest day first, those without a day last.</summary>
    public static async Task<IReadOnlyList<ArchivedIssue>> FindAsync(Session session, DateOnly? from, DateOnly? until, int offset, int limit)
    {
        var days = (from is null ? "" : " AND day >= @from") + (until is null ? "" : " AND day <= @until");
        var rows = await session.QueryAsync<IssueRow>(
            $"""
            SELECT id, file, paper, day, back_issue, detail, (SELECT count(*) FROM article WHERE article.issue_id = issue.id) AS articles
            FROM issue
            WHERE 1 = 1{days}
            ORDER BY day DESC NULLS LAST, id
            LIMIT @limit OFFSET @offset
            """,
            new { from = DayHandler.Text(from), until = DayHandler.Text(until), limit, offset });
        return rows.ConvertAll(row => row.ToIssue());
    }

    private ArchivedIssue ToIssue()
    {
        var facts = NewsroomJson.ReadIssueFacts(Detail);
        return new ArchivedIssue
        {
            Id = Id,
            File = File,
            Paper = Paper,
            Date = Day,
            Number = facts.Number,
            Page = facts.Page,
            LunarDate = facts.LunarDate,
            Weather = facts.Weather,
            Articles = Articles,
            BackIssue = BackIssue,
        };
    }
}

/// <summary>What is listed of an issue, out of all that was read of it.</summary>
/// <param name="Number">The running number of the paper.</param>
/// <param name="Page">The label of the first page.</param>
/// <param name="LunarDate">The lunar date as printed.</param>
/// <param name="Weather">The weather line as printed.</param>
internal sealed record IssueFacts(int? Number, string? Page, string? LunarDate = null, string? Weather = null);
