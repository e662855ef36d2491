using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Whether an article passes a filter. A story that waits for an operator never does.</summary>
internal sealed class ArticleCollectionFilter
{
    private readonly ArticleFilter _filter;
    private readonly string? _date;
    private readonly string? _since;
    private readonly List<Func<ArticleEntry, bool>> _conditions = [];

    /// <summary>Makes the conditions of a filter.</summary>
    public ArticleCollectionFilter(ArticleFilter filter, Synonyms synonyms)
    {
        _filter = filter;
        _date = filter.Date is { } date ? DayHandler.Text(date) : null;
        _since = filter.Since is { } since ? DayHandler.Text(since) : null;
        if (filter.Following is not { } following) return;
        var combination = Combination.Of(following);
        foreach (var group in combination.All)
        {
            var any = group.Select(one => Condition(one, synonyms)).ToList();
            _conditions.Add(article => any.Exists(holds => holds(article)));
        }

        foreach (var none in combination.None.Select(one => Condition(one, synonyms))) _conditions.Add(article => !none(article));
    }

    /// <summary>The articles of a shelf that are asked for, in the order of <see cref="IArchive.LatestAsync"/>.</summary>
    public IEnumerable<ArticleEntry> Of(ArticleCollection shelf)
    {
        var found = shelf.Newest.Where(Holds).OrderByDescending(article => article.Day, StringComparer.Ordinal);
        var ranked = _filter switch
        {
            { Topic: { } topic } => found.ThenByDescending(article => article.RankOf(topic)),
            { Place: not null } => found,
            _ => found.ThenByDescending(article => article.Urgency),
        };
        return ranked.ThenByDescending(article => article.IssueId).ThenBy(article => article.Position);
    }

    private bool Holds(ArticleEntry article) =>
        !article.IsWaiting
        && (_date is null || article.Day == _date)
        && (_since is null || string.CompareOrdinal(article.Day, _since) >= 0)
        && (_filter.Issue is null || article.IssueId == _filter.Issue)
        && (_filter.Topic is null || article.RankOf(_filter.Topic) is not null)
        && (_filter.Place is null || article.Places.Contains(_filter.Place))
        && _conditions.TrueForAll(holds => holds(article));

    private static Func<ArticleEntry, bool> Condition(Subscription one, Synonyms synonyms) => one.Kind switch
    {
        SubscriptionKind.Topic => article => article.RankOf(one.Value) is not null,
        SubscriptionKind.Place => article => article.Places.Contains(one.Value),
        SubscriptionKind.Word when SoughtWord.AnyOf(synonyms.Of(one.Value)) is { } word => article => word.IsIn(article, SearchDepth.Body),
        _ => _ => false,
    };
}

/// <summary>Finds articles as <see cref="ArticleSearch"/> does: those whose title has every word first, then those that need the brief, then
/// those that need the body; in each the newest first, and the very words before those that mean the same.</summary>
internal static class ArticleCollectionSearch
{
    /// <summary>Numbers of the articles that match, best first.</summary>
    public static IReadOnlyList<long> Find(ArticleCollection shelf, ArticleQuery query, Synonyms synonyms, int offset, int limit)
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
    public static IReadOnlyList<ArchivedArticle> Related(ArticleCollection shelf, ArchivedArticle article, int offset, int limit)
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

    private static IReadOnlyCollection<long> Having(ArticleCollection shelf, string word, SearchDepth depth) => SoughtWord.AnyOf([word]) is { } sought
        ? [.. shelf.Newest.Where(article => sought.IsIn(article, depth)).Take(RelatedScore.Asked).Select(article => article.Id)]
        : [];
}
