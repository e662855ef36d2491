using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Search;

/// <summary>
/// Finds articles: those whose title has every word first, then those that need the brief, then those that need the body; in each the
/// newest first. Each is asked for only as many as are shown, so that a word of every article costs no more than a rare one.
/// </summary>
internal static class ArticleSearch
{
    /// <summary>Numbers of the articles that match, best first.</summary>
    public static async Task<IReadOnlyList<long>> FindAsync(Session session, ArticleQuery query, Synonyms synonyms, int offset, int limit)
    {
        var wanted = offset + limit;
        var found = new OrderedDictionary<long, bool>();
        foreach (var match in Matches(query, synonyms))
        {
            foreach (var table in SearchIndex.Tables)
            {
                if (found.Count >= wanted) break;
                foreach (var key in await NewestAsync(session, table, match, query, wanted)) found.TryAdd(SearchKey.Article(key), true);
            }
        }

        return [.. found.Keys.Skip(offset).Take(limit)];
    }

    // The very words come before those that mean the same.
    private static IEnumerable<string> Matches(ArticleQuery query, Synonyms synonyms)
    {
        var facets = Facets.Of(query).Select(facet => $"\"{facet}\"").ToList();
        if (string.IsNullOrWhiteSpace(query.Words)) return query.IsFiltered ? [string.Join(" AND ", facets.DefaultIfEmpty($"\"{Facets.Any}\""))] : [];
        return new[] { SearchQuery.Match(query.Words, Synonyms.None), SearchQuery.Match(query.Words, synonyms) }
            .OfType<string>()
            .Distinct()
            .Select(words => string.Join(" AND ", [words, .. facets]));
    }

    private static Task<List<long>> NewestAsync(Session session, string table, string match, ArticleQuery query, int limit) => session.QueryAsync<long>(
        $"""
        SELECT rowid
        FROM {table}
        WHERE {table} MATCH @match AND rowid >= @first AND rowid <= @last
        ORDER BY rowid DESC
        LIMIT @limit
        """,
        new { match, first = SearchKey.First(query.From), last = SearchKey.Last(query.To), limit });
}
