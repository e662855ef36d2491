using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>An article as its row.</summary>
internal sealed class ArticleRow
{
    /// <summary>The columns of a row, from <c>article</c> and <c>issue</c>.</summary>
    public const string Columns = "article.id, article.issue_id, issue.paper, issue.day, issue.day_assumed, article.article, article.brief, (SELECT coalesce(held.released_at, 0) FROM held WHERE held.article_id = article.id) AS released_at";

    /// <summary>Where the columns are from.</summary>
    public const string Tables = "article JOIN issue ON issue.id = article.issue_id";

    public long Id { get; init; }

    public long IssueId { get; init; }

    public string? Paper { get; init; }

    public DateOnly? Day { get; init; }

    public bool DayAssumed { get; init; }

    /// <summary>0 while the article waits for an operator; null when it never did.</summary>
    public long? ReleasedAt { get; init; }

    public string Article { get; init; } = "";

    public string Brief { get; init; } = "";

    /// <summary>The article as one that may be corrected.</summary>
    public KeptArticle ToKept() => new(Id, Day, Paper, NewsroomJson.ReadArticle(Article), NewsroomJson.ReadBrief(Brief))
    {
        IsWaiting = ReleasedAt == 0,
        IsReleased = ReleasedAt > 0,
    };

    public ArchivedArticle ToArticle() => new()
    {
        Id = Id,
        IssueId = IssueId,
        Paper = Paper,
        Date = Day,
        IsDayAssumed = DayAssumed,
        IsDoubtful = ReleasedAt == 0,
        Article = NewsroomJson.ReadArticle(Article),
        Brief = NewsroomJson.ReadBrief(Brief),
    };
}
