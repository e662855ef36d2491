using Baozhai.Bot.Storage.Sql.Articles;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>Fills the index where a migration has left it empty: its tokens are made by the program, not by SQL.</summary>
internal static class IndexFilling
{
    private const int AtOnce = 500;

    /// <summary>Adds every article to an index that has none; returns how many. An index with articles stays as it is.</summary>
    public static async Task<int> FillAsync(Session session)
    {
        if (!await session.Dialect.Search.IsEmptyAsync(session)) return 0;
        using var index = session.Dialect.Search.Writer(session);
        var filled = 0;
        for (var last = 0L; ;)
        {
            var rows = await session.QueryAsync<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE article.id > @last ORDER BY article.id LIMIT {AtOnce}", new { last });
            if (rows.Count == 0) return filled;
            foreach (var article in rows.Select(row => row.ToArticle()))
                index.Add(article.Id, article.Date, article.Paper, article.Article, article.Brief);
            filled += rows.Count;
            last = rows[^1].Id;
        }
    }
}
