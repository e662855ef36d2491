using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Sql.Search;

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
            foreach (var depth in Enum.GetValues<SearchDepth>())
            {
                if (found.Count >= wanted) break;
                var keys = await session.Dialect.Search.NewestAsync(session, depth, match, SearchKey.First(query.From), SearchKey.Last(query.To), wanted);
                foreach (var key in keys) found.TryAdd(SearchKey.Article(key), true);
            }
        }

        return [.. found.Keys.Skip(offset).Take(limit)];
    }

    /// <summary>What is looked for, in turn: the very words come before those that mean the same.</summary>
    public static IEnumerable<SearchTerms> Matches(ArticleQuery query, Synonyms synonyms)
    {
        var facets = Facets.Of(query).ToList();
        if (string.IsNullOrWhiteSpace(query.Words)) return query.IsFiltered ? [new SearchTerms([], [.. facets.DefaultIfEmpty(Facets.Any)])] : [];
        var very = SearchQuery.Words(query.Words, Synonyms.None);
        if (very.Count == 0) return [];
        var alike = SearchQuery.Words(query.Words, synonyms);
        return alike.All(word => word.Count == 1) ? [new SearchTerms(very, facets)] : [new SearchTerms(very, facets), new SearchTerms(alike, facets)];
    }
}
