using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>
/// ROUGE-1, -2 and -L by characters against one reference (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"): F1 of single characters,
/// of pairs, and of the longest common subsequence. Marks and spaces are left out, width and case are folded.
/// </summary>
internal sealed partial class CharacterRouge
{
    private readonly int[] _letters;
    private readonly Dictionary<int, int> _ones = [];
    private readonly Dictionary<long, int> _pairs = [];
    private readonly string[] _figures;

    /// <summary>Prepares a reference.</summary>
    public CharacterRouge(string reference)
    {
        _letters = Letters(reference);
        _figures = [.. Figures().Matches(reference).Select(figure => figure.Value)];
        foreach (var letter in _letters) _ones[letter] = _ones.GetValueOrDefault(letter) + 1;
        foreach (var pair in Pairs(_letters)) _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
    }

    /// <summary>Scores a text, each of the three from 0 to 1.</summary>
    public (double One, double Two, double Longest) Of(string text)
    {
        var letters = Letters(text);
        if (letters.Length is 0 || _letters.Length is 0) return default;
        return (F1(Common(letters, _ones), letters.Length, _letters.Length), F1(Common(Pairs(letters), _pairs), letters.Length - 1, _letters.Length - 1), F1(Subsequence(letters), letters.Length, _letters.Length));
    }

    /// <summary>The share of the figures of the reference, each with its unit, that a text has; null where the reference has none.</summary>
    public double? FactsOf(string text) => _figures is [] ? null : _figures.Count(figure => text.Contains(figure, StringComparison.Ordinal)) / (double)_figures.Length;

    private static int Common<T>(IEnumerable<T> units, Dictionary<T, int> reference)
        where T : notnull
    {
        var seen = new Dictionary<T, int>();
        var common = 0;
        foreach (var unit in units)
        {
            var times = seen[unit] = seen.GetValueOrDefault(unit) + 1;
            if (times <= reference.GetValueOrDefault(unit)) common++;
        }

        return common;
    }

    private int Subsequence(int[] letters)
    {
        var (before, row) = (new int[_letters.Length + 1], new int[_letters.Length + 1]);
        foreach (var letter in letters)
        {
            for (var at = 1; at <= _letters.Length; at++) row[at] = letter == _letters[at - 1] ? before[at - 1] + 1 : Math.Max(before[at], row[at - 1]);
            (before, row) = (row, before);
        }

        return before[^1];
    }

    private static double F1(int common, int said, int wanted) => common is 0 ? 0 : 2.0 * common / (said + wanted);

    private static IEnumerable<long> Pairs(int[] letters) => letters.Skip(1).Select((letter, at) => ((long)letters[at] << 32) | (uint)letter);

    private static int[] Letters(string text) =>
        [.. text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit).Select(letter => (int)letter)];

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?(?:%|％|[万亿]?[一-鿿])?")]
    private static partial Regex Figures();
}
