using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Finds articles as <see cref="ArticleSearch"/> does: those whose title has every word first, then those that need the brief, then
/// those that need the body; in each the newest first, and the very words before those that mean the same.</summary>
internal static class ShelfSearch
{
    /// <summary>Numbers of the articles that match, best first.</summary>
    public static IReadOnlyList<long> Find(ArticleShelf shelf, ArticleQuery query, Synonyms synonyms, int offset, int limit)
    {
        var wanted = offset + limit;
        var found = new OrderedDictionary<long, bool>();
        foreach (var terms in ArticleSearch.Matches(query, synonyms))
        {
            var words = SoughtWord.Of(terms);
            string[] facets = [.. terms.Facets.Select(facet => $" {facet} ")];
            foreach (var depth in Enum.GetValues<SearchDepth>())
            {
                if (found.Count >= wanted) break;
                var newest = shelf.Within(SearchKey.First(query.From), SearchKey.Last(query.To))
                    .Where(article => IsMatch(article, words, facets, depth))
                    .Take(wanted);
                foreach (var article in newest) found.TryAdd(article.Id, true);
            }
        }

        return [.. found.Keys.Skip(offset).Take(limit)];
    }

    /// <summary>Other articles about the same matter, newest first.</summary>
    public static IReadOnlyList<ArchivedArticle> Related(ArticleShelf shelf, ArchivedArticle article, int offset, int limit)
    {
        var score = new RelatedScore(article, shelf.Last);
        foreach (var name in RelatedTerms.Names(article)) score.Add(Having(shelf, name, SearchDepth.Body), words: 1);
        foreach (var pair in RelatedTerms.Pairs(article)) score.Add(Having(shelf, pair, SearchDepth.Brief), words: 1);
        foreach (var place in article.Brief.Places)
            score.Add([.. shelf.Newest.Where(other => other.Places.Contains(place)).Take(RelatedScore.Asked).Select(other => other.Id)], words: 0);
        return score.Choose(shelf.FindMany(score.Best()), offset, limit);
    }

    private static bool IsMatch(ArticleEntry article, List<SoughtWord> words, string[] facets, SearchDepth depth)
    {
        foreach (var word in words)
        {
            if (!word.IsIn(article, depth)) return false;
        }

        foreach (var facet in facets)
        {
            if (!article.Tokens.Contains(facet, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static IReadOnlyCollection<long> Having(ArticleShelf shelf, string word, SearchDepth depth) => SoughtWord.AnyOf([word]) is { } sought
        ? [.. shelf.Newest.Where(article => sought.IsIn(article, depth)).Take(RelatedScore.Asked).Select(article => article.Id)]
        : [];
}
