using System.Text;

namespace Baozhai.Bot.Archive;

/// <summary>
/// A text as it is compared, with the way back to the printed one: letters and digits folded as <see cref="SearchText"/> does,
/// whatever stands between two runs of them as one <see cref="Gap"/>.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Stands where the text has no letter or digit.</summary>
    public const char Gap = '\0';

    private readonly string _folded;
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private FoldedText(string folded, List<int> starts, List<int> ends)
    {
        _folded = folded;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>Folds a text of any kind.</summary>
    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        List<int> starts = [], ends = [];
        var at = 0;
        foreach (var printed in text.EnumerateRunes())
        {
            var start = at;
            at += printed.Utf16SequenceLength;
            var rune = SearchText.Fold(printed);
            var units = SearchText.IsSearched(rune) ? rune.ToString() : folded.Length > 0 && folded[^1] != Gap ? "\0" : "";
            foreach (var unit in units)
            {
                folded.Append(unit);
                starts.Add(start);
                ends.Add(at);
            }
        }

        return new FoldedText(folded.ToString(), starts, ends);
    }

    /// <summary>The text as something to look for: without a gap at either end; empty when it has no letter or digit.</summary>
    public static string Pattern(string word) => Of(word)._folded.Trim(Gap);

    /// <summary>Where a pattern stands in the printed text, from left to right, as UTF-16 positions.</summary>
    public IEnumerable<Range> Find(string pattern)
    {
        if (pattern.Length == 0) yield break;
        for (var at = _folded.IndexOf(pattern, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(pattern, at + pattern.Length, StringComparison.Ordinal))
            yield return _starts[at].._ends[at + pattern.Length - 1];
    }
}
