using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Articles;

/// <summary>Lists articles newest first. What is asked for decides which table gives the order.</summary>
internal static class LatestArticles
{
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArticleFilter filter, int offset, int limit)
    {
        var rows = await session.QueryAsync<ArticleRow>(
            Sql(filter), new { day = DayHandler.Text(filter.Date), filter.Topic, filter.Place, offset, limit });
        return rows.ConvertAll(row => row.ToArticle());
    }

    private static string Sql(ArticleFilter filter)
    {
        var (first, rank) = filter switch
        {
            { Topic: not null } => ("article_topic", "article_topic.rank DESC,"),
            { Place: not null } => ("article_place", ""),
            _ => ("article", "article.urgency DESC,"),
        };
        var join = first == "article" ? "" : $"JOIN {first} ON {first}.article_id = article.id";
        return $"""
            SELECT {ArticleRow.Columns}
            FROM {ArticleRow.Tables} {join}
            WHERE {Conditions(filter, first)}
            ORDER BY {first}.day DESC, {rank} {first}.issue_id DESC, {first}.position
            LIMIT @limit OFFSET @offset
            """;
    }

    private static string Conditions(ArticleFilter filter, string first)
    {
        var conditions = new List<string> { "1 = 1" };
        if (filter.Date is not null) conditions.Add($"{first}.day = @day");
        if (filter.Topic is not null) conditions.Add("article_topic.topic = @Topic");
        if (filter is { Topic: null, Place: not null }) conditions.Add("article_place.place = @Place");
        if (filter is { Topic: not null, Place: not null })
            conditions.Add("EXISTS (SELECT 1 FROM article_place WHERE article_place.place = @Place AND article_place.article_id = article.id)");
        return string.Join(" AND ", conditions);
    }
}
