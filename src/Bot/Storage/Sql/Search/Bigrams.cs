using System.Text;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// The tokens text is indexed by: at each character that and the next one, and the last of a run alone. Chinese has no
/// spaces to divide at; with bigrams any two characters are found, and more as neighbouring bigrams.
/// Figures have tokens of three digits besides, and of one or two digits each side of what divides them: there are only ten digits, and most pairs of them
/// stand somewhere in every article.
/// </summary>
internal static class Bigrams
{
    /// <summary>Stands between two digits for whatever divides them.</summary>
    private const char Point = '\uE001';

    /// <summary>Every token of the text, divided by spaces.</summary>
    public static string Of(string text)
    {
        var tokens = new StringBuilder(text.Length * 3);
        var runs = SearchText.Runs(text);
        for (var i = 0; i < runs.Count; i++)
        {
            Append(tokens, runs[i], withLast: true);
            if (i + 1 == runs.Count) continue;
            for (var before = Digits(runs[i], atEnd: true); before > 0; before--)
            {
                for (var after = Digits(runs[i + 1], atEnd: false); after > 0; after--) AppendPoint(tokens, runs[i], runs[i + 1], before, after);
            }
        }

        return tokens.ToString();
    }

    /// <summary>
    /// The tokens a word is found by, the last of them at the end. The last character alone is left out where a longer run may go on
    /// after it; where the word ends in a run of one character, <paramref name="open"/> says that its token is only a beginning.
    /// </summary>
    public static string Of(List<List<Rune>> word, out bool open)
    {
        var tokens = new StringBuilder();
        for (var i = 0; i < word.Count - 1; i++)
        {
            Append(tokens, word[i], withLast: true);
            var (before, after) = (Digits(word[i], atEnd: true), Digits(word[i + 1], atEnd: false));
            if (before > 0 && after > 0) AppendPoint(tokens, word[i], word[i + 1], before, after);
        }

        open = word.Count > 0 && word[^1].Count == 1;
        if (word.Count > 0) Append(tokens, word[^1], withLast: open);
        return tokens.ToString();
    }

    /// <summary>Whether a word is its one token, so that an article which has the token has the word.</summary>
    public static bool IsOneToken(List<List<Rune>> word) => word is [{ Count: <= 2 }];

    private static void Append(StringBuilder tokens, List<Rune> run, bool withLast)
    {
        for (var i = 0; i < run.Count; i++)
        {
            if (i == run.Count - 1 && !withLast) break;
            if (i + 2 < run.Count && IsDigit(run[i]) && IsDigit(run[i + 1]) && IsDigit(run[i + 2])) Append(tokens, run[i], run[i + 1], run[i + 2]);
            if (i < run.Count - 1) Append(tokens, run[i], run[i + 1]);
            else Append(tokens, run[i]);
        }
    }

    private static void AppendPoint(StringBuilder tokens, List<Rune> run, List<Rune> next, int before, int after) =>
        Append(tokens, [.. run[^before..], new Rune(Point), .. next[..after]]);

    // How many digits a run begins or ends with, as far as they are looked at.
    private static int Digits(List<Rune> run, bool atEnd)
    {
        var count = 0;
        while (count < 2 && count < run.Count && IsDigit(atEnd ? run[^(count + 1)] : run[count])) count++;
        return count;
    }

    private static void Append(StringBuilder tokens, params ReadOnlySpan<Rune> characters)
    {
        if (tokens.Length > 0) tokens.Append(' ');
        Span<char> units = stackalloc char[2];
        foreach (var character in characters) tokens.Append(units[..character.EncodeToUtf16(units)]);
    }

    private static bool IsDigit(Rune character) => character.Value is >= '0' and <= '9';
}
