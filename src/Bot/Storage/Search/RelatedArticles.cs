using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Articles;

namespace Baozhai.Bot.Storage.Search;

/// <summary>
/// Finds other articles about the same matter. Each name, place and pair of characters the article is about gives the newest articles
/// that have it too, and counts the more the fewer they are; what half the archive has counts for nothing.
/// </summary>
internal sealed class RelatedArticles
{
    // The newest of each term: enough for a story that runs for months, and a bound in an archive of any size.
    private const int Newest = 400;

    private const int Fetched = 60;

    // A term of more than one article in eight tells nothing, but in a small archive every word is rare.
    private const int RareShare = 8;
    private const int RareInAny = 6;

    // Stories of no common topic need more in common.
    private const double OtherTopic = 0.6;

    // The share of all that could be common.
    private const double Enough = 0.22;
    private const int FewestTerms = 2;

    private readonly Dictionary<long, (double Weight, int Terms)> _found = [];
    private readonly long _total;
    private double _whole;

    private RelatedArticles(long total) => _total = total;

    /// <summary>The related articles, newest first.</summary>
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArchivedArticle article, int offset, int limit)
    {
        var related = new RelatedArticles(await session.FirstAsync<long>("SELECT count(*) FROM article"));
        foreach (var name in RelatedTerms.Names(article)) related.Add(await HavingAsync(session, "", name), 1);
        foreach (var pair in RelatedTerms.Pairs(article)) related.Add(await HavingAsync(session, "{title brief} : ", pair), 1);
        foreach (var place in article.Brief.Places) related.Add(await AtAsync(session, place), 1);

        var best = related._found.Where(found => found.Key != article.Id && found.Value.Terms >= FewestTerms)
            .OrderByDescending(found => found.Value.Weight).ThenByDescending(found => found.Key)
            .Take(Fetched).Select(found => found.Key).ToList();
        var topics = article.Brief.Topics.Select(topic => topic.Name).ToHashSet();
        return [.. (await ArticleReader.FindManyAsync(session, best))
            .Where(other => related.Share(other, topics) >= Enough)
            .OrderByDescending(other => other.Date).ThenByDescending(other => related.Share(other, topics))
            .Skip(offset).Take(limit)];
    }

    private double Share(ArchivedArticle other, HashSet<string> topics) =>
        _found[other.Id].Weight / _whole * (other.Brief.Topics.Any(topic => topics.Contains(topic.Name)) ? 1 : OtherTopic);

    private void Add(List<long> having, double factor)
    {
        if (having.Count < 2 || having.Count > Math.Max(RareInAny, Math.Min(Newest, _total / RareShare))) return;
        var weight = factor * Math.Log((double)_total / having.Count);
        _whole += weight;
        foreach (var id in having)
        {
            var known = _found.GetValueOrDefault(id);
            _found[id] = (known.Weight + weight, known.Terms + 1);
        }
    }

    private static async Task<List<long>> HavingAsync(Session session, string columns, string word) => SearchQuery.AnyOf([word]) is { } phrase
        ? await session.QueryAsync<long>(
            "SELECT rowid FROM article_fts WHERE article_fts MATCH @match ORDER BY rowid DESC LIMIT @limit", new { match = columns + phrase, limit = Newest + 1 })
        : [];

    private static Task<List<long>> AtAsync(Session session, string place) => session.QueryAsync<long>(
        "SELECT article_id FROM article_place WHERE place = @place ORDER BY day DESC, issue_id DESC, position LIMIT @limit", new { place, limit = Newest + 1 });
}
