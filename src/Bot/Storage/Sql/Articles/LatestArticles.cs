using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Topics;
using Dapper;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>Lists articles newest first. What is asked for decides which table gives the order.</summary>
internal static class LatestArticles
{
    public static async Task<IReadOnlyList<ArchivedArticle>> FindAsync(Session session, ArticleFilter filter, Synonyms synonyms, int offset, int limit)
    {
        var conditions = new ArticleConditions(filter, synonyms, session.Dialect);
        var first = conditions.First;
        var rank = first switch
        {
            "article_topic" => "article_topic.rank DESC,",
            "article" => "article.urgency DESC,",
            _ => "",
        };
        conditions.Values.Add("offset", offset);
        conditions.Values.Add("limit", limit);
        var rows = await session.QueryAsync<ArticleRow>(
            $"""
            SELECT {ArticleRow.Columns}
            FROM {ArticleRow.Tables} {Join(first)}
            WHERE {conditions.Sql}
            ORDER BY {first}.day DESC, {rank} {first}.issue_id DESC, {first}.position
            LIMIT @limit OFFSET @offset
            """,
            conditions.Values);
        return rows.ConvertAll(row => row.ToArticle());
    }

    public static Task<int> CountAsync(Session session, ArticleFilter filter, Synonyms synonyms)
    {
        var conditions = new ArticleConditions(filter, synonyms, session.Dialect);
        var tables = conditions.NeedsArticle ? $"article {Join(conditions.First)}" : conditions.First;
        return session.FirstAsync<int>($"SELECT count(*) FROM {tables} WHERE {conditions.Sql}", conditions.Values);
    }

    private static string Join(string first) => first == "article" ? "" : $"JOIN {first} ON {first}.article_id = article.id";
}

/// <summary>What a filter says in SQL. What a table other than <c>article</c> gives in order is asked of that table.</summary>
internal sealed class ArticleConditions
{
    private const string Number = "article.id";

    private readonly Synonyms _synonyms;
    private readonly SqlDialect _dialect;
    private readonly List<string> _conditions = [];

    // The days that are asked for are a range of the index as well: a word of every article is only looked for there.
    private readonly long _firstKey;
    private readonly long _lastKey;
    private int _named;

    /// <summary>Makes the conditions of a filter.</summary>
    public ArticleConditions(ArticleFilter filter, Synonyms synonyms, SqlDialect dialect)
    {
        _synonyms = synonyms;
        _dialect = dialect;
        _firstKey = SearchKey.First(filter.Date ?? filter.Since);
        _lastKey = SearchKey.Last(filter.Date);
        First = filter switch
        {
            { Topic: not null } => "article_topic",
            { Place: not null } => "article_place",
            _ => "article",
        };
        // Topics and places of a story that waits for an operator are not written down: nobody is told of it by them.
        if (First == "article") Add($"NOT {HeldTable.IsWaiting}");
        if (filter.Date is { } date) Add($"{First}.day = {Named(DayHandler.Text(date))}");
        if (filter.Since is { } since) Add($"{First}.day >= {Named(DayHandler.Text(since))}");
        if (filter.Issue is { } issue) Add($"{First}.issue_id = {issue.ToString(CultureInfo.InvariantCulture)}");
        if (filter.Topic is not null) Add($"article_topic.topic = {Named(filter.Topic)}");
        if (filter.Place is not null) Add(filter.Topic is null ? $"article_place.place = {Named(filter.Place)}" : Has("place", filter.Place));
        if (filter.Following is { } following) AddAll(Combination.Of(following));
    }

    /// <summary>The table whose key gives the order.</summary>
    public string First { get; }

    /// <summary>Whether the conditions speak of the articles themselves; if not, the first table answers alone.</summary>
    public bool NeedsArticle => First == "article" || _conditions.Exists(condition => condition.Contains(Number, StringComparison.Ordinal));

    /// <summary>The values the conditions name.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>The conditions, joined by AND; one that always holds when there are none.</summary>
    public string Sql => _conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", _conditions);

    private void AddAll(Combination combination)
    {
        foreach (var group in combination.All) Add($"({string.Join(" OR ", group.Select(Condition))})");
        foreach (var one in combination.None) Add($"NOT {Condition(one)}");
    }

    private string Condition(Subscription one) => one.Kind switch
    {
        SubscriptionKind.Topic => Has("topic", one.Value),
        SubscriptionKind.Place => Has("place", one.Value),
        // The rows of all these articles are not fetched: they are walked newest first and looked for here.
        SubscriptionKind.Word when SearchTerms.AnyOf(_synonyms.Of(one.Value)) is { } terms =>
            $"{_dialect.Unindexed}{Number} IN ({_dialect.Search.ArticlesWith(terms, _firstKey, _lastKey, Named)})",
        _ => "1 = 0",
    };

    private string Has(string aspect, string value) =>
        $"EXISTS (SELECT 1 FROM article_{aspect} WHERE article_{aspect}.{aspect} = {Named(value)} AND article_{aspect}.article_id = {Number})";

    private void Add(string condition) => _conditions.Add(condition);

    private string Named(string value)
    {
        var name = $"@v{_named++}";
        Values.Add(name, value);
        return name;
    }
}
