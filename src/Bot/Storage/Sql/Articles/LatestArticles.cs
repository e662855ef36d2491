using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Lists articles newest first. What is asked for decides which table gives the order.</summary>
internal static class LatestArticles
{
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArticleFilter filter, Synonyms synonyms, int offset, int limit)
    {
        var conditions = new ArticleConditions(filter, synonyms, session.Dialect);
        var first = conditions.First;
        var rank = first switch
        {
            "article_topic" => "article_topic.rank DESC,",
            "article" => "article.urgency DESC,",
            _ => "",
        };
        conditions.Values.Add("offset", offset);
        conditions.Values.Add("limit", limit);
        var rows = await session.QueryAsync<ArticleRow>(
            $"""
            SELECT {ArticleRow.Columns}
            FROM {ArticleRow.Tables} {Join(first)}
            WHERE {conditions.Sql}
            ORDER BY {first}.day DESC, {rank} {first}.issue_id DESC, {first}.position
            LIMIT @limit OFFSET @offset
            """,
            conditions.Values);
        return rows.ConvertAll(row => row.ToArticle());
    }

    public static Task<int> CountAsync(Session session, ArticleFilter filter, Synonyms synonyms)
    {
        var conditions = new ArticleConditions(filter, synonyms, session.Dialect);
        var tables = conditions.NeedsArticle ? $"article {Join(conditions.First)}" : conditions.First;
        return session.FirstAsync<int>($"SELECT count(*) FROM {tables} WHERE {conditions.Sql}", conditions.Values);
    }

    private static string Join(string first) => first == "article" ? "" : $"JOIN {first} ON {first}.article_id = article.id";
}
