using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Reads articles by their numbers.</summary>
internal static class ArticleReader
{
    private const int AtOnce = 500;

    /// <summary>In the order asked for; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<ArchivedArticle>> FindManyAsync(Session session, IReadOnlyList<long> articleIds)
    {
        var found = new Dictionary<long, ArchivedArticle>();
        foreach (var some in articleIds.Distinct().Chunk(AtOnce))
        {
            var rows = await session.QueryAsync<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE article.id IN @some", new { some });
            foreach (var row in rows) found[row.Id] = row.ToArticle();
        }

        return [.. articleIds.Where(found.ContainsKey).Select(id => found[id])];
    }
}
