using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Search;

/// <summary>Finds articles by words.</summary>
internal static class ArticleSearch
{
    /// <summary>
    /// How many of the newest matches are ranked. A word that stands in every article (the paper's own city) would otherwise
    /// have the whole archive ranked for ten results.
    /// </summary>
    private const int Ranked = 1000;

    /// <summary>Matches in the title come first, then those that need the brief, then those that need the body.</summary>
    private static readonly string[] Tiers = ["{title} : ", "{title brief} : ", ""];

    /// <summary>Numbers of the articles that match, best first.</summary>
    public static async Task<IReadOnlyList<long>> FindAsync(Session session, string query, Synonyms synonyms, int offset, int limit)
    {
        var wanted = offset + limit;
        var found = new OrderedDictionary<long, bool>();
        // The very words come before those that mean the same.
        foreach (var match in new[] { SearchQuery.Match(query, Synonyms.None), SearchQuery.Match(query, synonyms) }.OfType<string>().Distinct())
        {
            foreach (var tier in Tiers)
            {
                if (found.Count >= wanted) break;
                foreach (var id in await TierAsync(session, $"{tier}({match})", Math.Max(Ranked, wanted))) found.TryAdd(id, true);
            }
        }

        return [.. found.Keys.Skip(offset).Take(limit)];
    }

    private static Task<List<long>> TierAsync(Session session, string match, int ranked) => session.QueryAsync<long>(
        """
        SELECT hit.id
        FROM (
            SELECT rowid AS id, bm25(article_fts, 8.0, 4.0, 1.0) AS score
            FROM article_fts
            WHERE article_fts MATCH @match
            ORDER BY rowid DESC
            LIMIT @ranked
        ) AS hit
        JOIN article ON article.id = hit.id
        ORDER BY hit.score, article.day DESC, article.id DESC
        """,
        new { match, ranked });
}
