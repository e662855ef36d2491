using System.Text;
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
