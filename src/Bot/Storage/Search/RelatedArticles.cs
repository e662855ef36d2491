using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Articles;

namespace Baozhai.Bot.Storage.Search;

/// <summary>
/// Finds other articles about the same matter. Each name, place and pair of characters the article is about gives the newest articles
/// that have it too, and counts the more the fewer they are.
/// </summary>
internal sealed class RelatedArticles
{
    // The newest of each term: enough for a story that runs for months, and a bound in an archive of any size.
    private const int Newest = 400;

    private const int Fetched = 60;

    // A term of more than one article in five tells nothing.
    private const double TooMany = 5;

    // Stories of no common topic need more in common.
    private const double OtherTopic = 0.6;

    // The share of all that could be common.
    private const double Enough = 0.22;

    // Whatever the share: two rare words at least, however few there are in the headline.
    private const double Least = 1.4;

    // A place alone, or one word, is no matter.
    private const int FewestWords = 2;

    private readonly Dictionary<long, (double Weight, int Words)> _found = [];
    private readonly long _last;
    private double _whole;

    private RelatedArticles(long last) => _last = last;

    /// <summary>The related articles, newest first.</summary>
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArchivedArticle article, int offset, int limit)
    {
        var related = new RelatedArticles(await session.FirstAsync<long>("SELECT coalesce(max(id), 0) FROM article"));
        foreach (var name in RelatedTerms.Names(article)) related.Add(await HavingAsync(session, "search_text", name), words: 1);
        foreach (var pair in RelatedTerms.Pairs(article)) related.Add(await HavingAsync(session, "search_brief", pair), words: 1);
        foreach (var place in article.Brief.Places) related.Add(await AtAsync(session, place), words: 0);

        var best = related._found.Where(found => found.Key != article.Id && found.Value.Words >= FewestWords)
            .OrderByDescending(found => found.Value.Weight).ThenByDescending(found => found.Key)
            .Take(Fetched).Select(found => found.Key).ToList();
        var topics = article.Brief.Topics.Select(topic => topic.Name).ToHashSet();
        return [.. (await ArticleReader.FindManyAsync(session, best))
            .Where(other => related.Share(other, topics) >= Enough && related._found[other.Id].Weight >= Least * Math.Log(related._last))
            .OrderByDescending(other => other.Date).ThenByDescending(other => related.Share(other, topics))
            .Skip(offset).Take(limit)];
    }

    private double Share(ArchivedArticle other, HashSet<string> topics) =>
        _found[other.Id].Weight / _whole * (other.Brief.Topics.Any(topic => topics.Contains(topic.Name)) ? 1 : OtherTopic);

    private void Add(List<long> having, int words)
    {
        if (having.Count < 2) return;
        // Where the newest fill the bound, how close they lie together says how many there are in all.
        var spread = having.Count > Newest ? (double)(_last - having.Min() + 1) : _last;
        var oneIn = spread / having.Count;
        if (oneIn < TooMany) return;
        var weight = Math.Log(oneIn);
        _whole += weight;
        foreach (var id in having)
        {
            var known = _found.GetValueOrDefault(id);
            _found[id] = (known.Weight + weight, known.Words + words);
        }
    }

    private static async Task<List<long>> HavingAsync(Session session, string table, string word) => SearchQuery.AnyOf([word]) is { } phrase
        ? await session.QueryAsync<long>(
            $"SELECT rowid & @mask FROM {table} WHERE {table} MATCH @phrase ORDER BY rowid DESC LIMIT @limit", new { mask = SearchKey.Mask, phrase, limit = Newest + 1 })
        : [];

    private static Task<List<long>> AtAsync(Session session, string place) => session.QueryAsync<long>(
        "SELECT article_id FROM article_place WHERE place = @place ORDER BY day DESC, issue_id DESC, position LIMIT @limit", new { place, limit = Newest + 1 });
}
