using System.Globalization;
using System.Text;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Archive;

/// <summary>Text as it is compared: full-width forms, capitals and traditional characters folded, divided into runs of letters and digits.</summary>
internal static class SearchText
{
    /// <summary>The runs of letters and digits of a text, in order; what stands between them does not matter.</summary>
    public static List<List<Rune>> Runs(string text)
    {
        var runs = new List<List<Rune>>();
        List<Rune>? run = null;
        foreach (var character in text.EnumerateRunes())
        {
            var folded = Fold(character);
            if (!IsSearched(folded))
            {
                run = null;
                continue;
            }

            if (run is null) runs.Add(run = []);
            run.Add(folded);
        }

        return runs;
    }

    /// <summary>One character as it is compared.</summary>
    public static Rune Fold(Rune character) => Rune.ToLowerInvariant(character.IsBmp ? new Rune(SimplifiedScript.Fold(HalfWidth.Fold((char)character.Value))) : character);

    /// <summary>Whether a folded character is looked for; any other only divides.</summary>
    // Marks belong to the letter before them: scripts that write vowels as marks would fall apart without.
    public static bool IsSearched(Rune character) =>
        Rune.IsLetterOrDigit(character)
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}

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

    /// <summary>Where a pattern occurs in the printed text, from left to right, as UTF-16 positions.</summary>
    public IEnumerable<Range> Find(string pattern)
    {
        if (pattern.Length == 0) yield break;
        for (var at = _folded.IndexOf(pattern, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(pattern, at + pattern.Length, StringComparison.Ordinal))
            yield return _starts[at].._ends[at + pattern.Length - 1];
    }
}
