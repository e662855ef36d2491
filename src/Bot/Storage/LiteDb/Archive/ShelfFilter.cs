using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>What a filter says of an article. Of a story that waits for an operator nobody is told.</summary>
internal sealed class ShelfFilter
{
    private readonly ArticleFilter _filter;
    private readonly string? _date;
    private readonly string? _since;
    private readonly List<Func<ArticleEntry, bool>> _conditions = [];

    /// <summary>Makes the conditions of a filter.</summary>
    public ShelfFilter(ArticleFilter filter, Synonyms synonyms)
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
    public IEnumerable<ArticleEntry> Of(ArticleShelf shelf)
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
