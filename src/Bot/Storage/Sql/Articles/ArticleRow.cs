using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>An article as its row.</summary>
internal sealed class ArticleRow
{
    /// <summary>The columns of a row, from <c>article</c> and <c>issue</c>.</summary>
    public const string Columns = "article.id, article.issue_id, issue.paper, issue.day, issue.day_assumed, article.content, (SELECT coalesce(held.released_at, 0) FROM held WHERE held.article_id = article.id) AS released_at";

    /// <summary>Where the columns are from.</summary>
    public const string Tables = "article JOIN issue ON issue.id = article.issue_id";

    public long Id { get; init; }

    public long IssueId { get; init; }

    public string? Paper { get; init; }

    public DateOnly? Day { get; init; }

    public bool DayAssumed { get; init; }

    /// <summary>0 while the article waits for an operator; null when it never did.</summary>
    public long? ReleasedAt { get; init; }

    /// <summary>The bytes of <see cref="ArticleContent"/>.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The article as one that may be corrected.</summary>
    public KeptArticle ToKept()
    {
        var content = ArticleContent.From(Content);
        return new KeptArticle(Id, Day, Paper, content.Article, content.Brief) { IsWaiting = ReleasedAt == 0, IsReleased = ReleasedAt > 0 };
    }

    public ArchivedArticle ToArticle()
    {
        var content = ArticleContent.From(Content);
        return new ArchivedArticle
        {
            Id = Id,
            IssueId = IssueId,
            Paper = Paper,
            Date = Day,
            IsDayAssumed = DayAssumed,
            IsDoubtful = ReleasedAt == 0,
            Article = content.Article,
            Brief = content.Brief,
        };
    }
}
