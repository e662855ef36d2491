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
    public static List<SoughtWord> Of(SearchTerms terms) => [.. terms.Words.Select(word => new SoughtWord(word.Select(SearchForm.Of)))];

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

/// <summary>
/// Marks of the pairs of characters a text has: where one of a word's pairs has none, the word is not there, and the text need not be looked through.
/// A text of a thousand characters sets about one mark in five, so a word of two characters passes by four texts of five, a longer one by nearly all.
/// </summary>
internal readonly struct PairMarks
{
    private const int Words = 64;

    private readonly ulong[] _marks;

    /// <summary>The marks of texts.</summary>
    public PairMarks(params ReadOnlySpan<string> forms)
    {
        _marks = new ulong[Words];
        foreach (var form in forms)
        {
            foreach (var mark in Of(form)) _marks[mark >> 6] |= Bit(mark);
        }
    }

    /// <summary>The marks that a text with a word in it has.</summary>
    public static int[] Of(string form)
    {
        var marks = new List<int>(form.Length);
        for (var i = 0; i + 1 < form.Length; i++)
        {
            var (first, second) = (form[i], form[i + 1]);
            if (first != SearchForm.End && second != SearchForm.End) marks.Add((int)((((first * 0x9E3779B1u) + second) * 0x85EBCA6Bu) >> 20));
        }

        return [.. marks];
    }

    /// <summary>Whether every mark of a word is among these.</summary>
    public bool MayHave(int[] word)
    {
        foreach (var mark in word)
        {
            if ((_marks[mark >> 6] & Bit(mark)) == 0) return false;
        }

        return true;
    }

    private static ulong Bit(int mark) => 1UL << (mark & 63);
}
