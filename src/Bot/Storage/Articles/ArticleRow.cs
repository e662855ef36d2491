using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Articles;

/// <summary>An article as its row.</summary>
internal sealed class ArticleRow
{
    /// <summary>The columns of a row, from <c>article</c> and <c>issue</c>.</summary>
    public const string Columns = "article.id, article.issue_id, issue.paper, issue.day, article.article, article.brief";

    /// <summary>Where the columns are from.</summary>
    public const string Tables = "article JOIN issue ON issue.id = article.issue_id";

    public long Id { get; init; }

    public long IssueId { get; init; }

    public string? Paper { get; init; }

    public DateOnly? Day { get; init; }

    public string Article { get; init; } = "";

    public string Brief { get; init; } = "";

    public ArchivedArticle ToArticle() => new()
    {
        Id = Id,
        IssueId = IssueId,
        Paper = Paper,
        Date = Day,
        Article = NewsroomJson.ReadArticle(Article),
        Brief = NewsroomJson.ReadBrief(Brief),
    };
}
