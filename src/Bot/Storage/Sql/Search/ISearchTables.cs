using System.Text;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>How much of an article a search looks at.</summary>
internal enum SearchDepth
{
    /// <summary>Titles and facets.</summary>
    Title,

    /// <summary>Titles, briefs and facets.</summary>
    Brief,

    /// <summary>Everything.</summary>
    Body,
}

/// <summary>What an article must have to match: each of the words in one of its forms, and each of the facets.</summary>
/// <param name="Words">The words, each as the phrases that stand for it, a phrase as its runs of letters and digits.</param>
/// <param name="Facets">Tokens of <see cref="Search.Facets"/>.</param>
internal sealed record SearchTerms(IReadOnlyList<IReadOnlyList<List<List<Rune>>>> Words, IReadOnlyList<string> Facets)
{
    /// <summary>Any of some words, as phrases; null when none has a letter or digit.</summary>
    public static SearchTerms? AnyOf(IEnumerable<string> words) => SearchQuery.Runs(words) is { Count: > 0 } phrases ? new SearchTerms([phrases], []) : null;
}

/// <summary>The full-text index of an engine: it keeps bigrams of articles by their <see cref="SearchKey"/>.</summary>
internal interface ISearchTables
{
    /// <summary>Whether it holds nothing.</summary>
    Task<bool> IsEmptyAsync(Session session);

    /// <summary>Something that adds and removes articles within a transaction.</summary>
    ISearchWriter Writer(Session session);

    /// <summary>Keys of the articles that match, newest first.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="depth">How much of an article is looked at.</param>
    /// <param name="terms">What it must have.</param>
    /// <param name="first">The least key.</param>
    /// <param name="last">The greatest key.</param>
    /// <param name="limit">How many at most.</param>
    Task<List<long>> NewestAsync(Session session, SearchDepth depth, SearchTerms terms, long first, long last, int limit);

    /// <summary>A query for the numbers of all articles that match in any part.</summary>
    /// <param name="terms">What they must have.</param>
    /// <param name="first">The least key.</param>
    /// <param name="last">The greatest key.</param>
    /// <param name="named">Gives a value a name to stand in the text.</param>
    string ArticlesWith(SearchTerms terms, long first, long last, Func<string, string> named);
}

/// <summary>Keeps the index in step with the articles.</summary>
internal interface ISearchWriter : IDisposable
{
    /// <summary>Adds an article.</summary>
    void Add(long id, DateOnly? day, string? paper, Article article, Brief brief);

    /// <summary>Forgets an article, given as it was added.</summary>
    void Remove(long id, DateOnly? day, string? paper, Article article, Brief brief);
}

/// <summary>
/// The number an article has in the search index: the day of its issue above its own number. The index gives matches in the order of
/// these numbers, so that the newest come first and a day is a range, without a look at any other table.
/// </summary>
internal static class SearchKey
{
    /// <summary>What is left of a key when <c>key &amp; Mask</c> is taken: the article's number.</summary>
    public const long Mask = (1L << DayShift) - 1;

    // A million million articles, and days up to the year 9999 in the 23 bits above.
    private const int DayShift = 40;

    /// <summary>The key of an article; one without a day is the oldest.</summary>
    public static long Of(DateOnly? day, long articleId) => First(day) | articleId;

    /// <summary>The number of the article a key stands for.</summary>
    public static long Article(long key) => key & Mask;

    /// <summary>The least key of a day; of all without one.</summary>
    public static long First(DateOnly? day) => (long)(day?.DayNumber ?? 0) << DayShift;

    /// <summary>The greatest key of a day; of all without one.</summary>
    public static long Last(DateOnly? day) => day is null ? long.MaxValue : First(day) | Mask;

    /// <summary>How many days lie between two keys.</summary>
    public static long Days(long first, long last) => (last >> DayShift) - (first >> DayShift);
}

/// <summary>Fills the index where a migration has left it empty: its tokens are made by the program, not by SQL.</summary>
internal static class IndexFilling
{
    private const int AtOnce = 500;

    /// <summary>Adds every article to an index that has none; returns how many. An index with articles stays as it is.</summary>
    public static async Task<int> FillAsync(Session session)
    {
        if (!await session.Dialect.Search.IsEmptyAsync(session)) return 0;
        using var index = session.Dialect.Search.Writer(session);
        var filled = 0;
        for (var last = 0L; ;)
        {
            var rows = await session.QueryAsync<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM {ArticleRow.Tables} WHERE article.id > @last ORDER BY article.id LIMIT {AtOnce}", new { last });
            if (rows.Count == 0) return filled;
            foreach (var article in rows.Select(row => row.ToArticle()))
                index.Add(article.Id, article.Date, article.Paper, article.Article, article.Brief);
            filled += rows.Count;
            last = rows[^1].Id;
        }
    }
}
