using Baozhai.Bot.Storage.Sql.Search;

namespace Baozhai.Bot.Storage.LiteDb.Archive;

/// <summary>Words that mean the same, one of which is looked for.</summary>
internal sealed class SoughtWord
{
    private readonly (string Form, int[] Marks)[] _forms;

    private SoughtWord(IEnumerable<string> forms) => _forms = [.. forms.Select(form => (form, PairMarks.Of(form)))];

    /// <summary>Any of these words; null when none has a letter or digit.</summary>
    public static SoughtWord? AnyOf(IEnumerable<string> words) => SearchTerms.AnyOf(words) is { } terms ? Of(terms)[0] : null;

    /// <summary>The words of a query, all of which are looked for.</summary>
    public static List<SoughtWord> Of(SearchTerms terms) => [.. terms.Words.Select(word => new SoughtWord(word.Select(LookedThrough.Of)))];

    /// <summary>Whether an article has one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="depth">How far it is looked for: in its title, in its brief as well, or in its body as well.</param>
    public bool IsIn(ArticleEntry article, SearchDepth depth)
    {
        foreach (var (form, marks) in _forms)
        {
            if (!article.Marks.MayHave(marks)) continue;
            if (article.Title.Contains(form, StringComparison.Ordinal)) return true;
            if (depth >= SearchDepth.Brief && article.Summary.Contains(form, StringComparison.Ordinal)) return true;
            if (depth >= SearchDepth.Body && article.Body.Contains(form, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
