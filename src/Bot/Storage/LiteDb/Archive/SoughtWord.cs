using Baozhai.Bot.Storage.Search;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Words that mean the same, one of which is looked for.</summary>
internal sealed class SoughtWord
{
    private readonly (string Form, PairMarks Marks)[] _forms;

    private SoughtWord(IEnumerable<string> forms) => _forms = [.. forms.Select(form => (form, PairMarks.Of(form)))];

    /// <summary>Any of these words; null when none has a letter or digit.</summary>
    public static SoughtWord? AnyOf(IEnumerable<string> words) => SearchQuery.Runs(words) is { Count: > 0 } runs ? new SoughtWord(runs.Select(LookedThrough.Of)) : null;

    /// <summary>The words of a query, all of which are looked for.</summary>
    public static IReadOnlyList<SoughtWord> Of(string query, Newsroom.Topics.Synonyms synonyms) =>
        [.. SearchQuery.Words(query, synonyms).Select(word => new SoughtWord(word.Select(LookedThrough.Of)))];

    /// <summary>Whether an article has one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="depth">How far it is looked for: in its title, in its brief as well, or in its body as well.</param>
    public bool IsIn(ArticleEntry article, SearchDepth depth)
    {
        foreach (var (form, marks) in _forms)
        {
            if (article.Title.Contains(form, StringComparison.Ordinal)) return true;
            if (depth >= SearchDepth.Brief && article.Summary.Contains(form, StringComparison.Ordinal)) return true;
            if (depth >= SearchDepth.Body && article.Marks.MayHave(marks) && article.Body.Contains(form, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}

/// <summary>How far into an article is looked.</summary>
internal enum SearchDepth
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>Title and brief.</summary>
    Brief,

    /// <summary>All of it.</summary>
    Body,
}
