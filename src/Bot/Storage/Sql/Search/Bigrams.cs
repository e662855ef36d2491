using System.Text;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>
/// The tokens text is indexed by: at each character that and the next one, and the last of a run alone. Chinese has no
/// spaces to divide at; with bigrams any two characters are found, and more as neighbouring bigrams.
/// </summary>
internal static class Bigrams
{
    /// <summary>Every token of the text, divided by spaces.</summary>
    public static string Of(string text)
    {
        var tokens = new StringBuilder(text.Length * 3);
        foreach (var run in SearchText.Runs(text)) Append(tokens, run, withLast: true);
        return tokens.ToString();
    }

    /// <summary>
    /// The tokens a word is found by, next to each other. The last character alone is left out where a longer run may go on
    /// after it; where the word ends in a run of one character, <paramref name="open"/> says that its token is only a beginning.
    /// </summary>
    public static string Of(List<List<Rune>> word, out bool open)
    {
        var tokens = new StringBuilder();
        for (var i = 0; i < word.Count - 1; i++) Append(tokens, word[i], withLast: true);
        open = word.Count > 0 && word[^1].Count == 1;
        if (word.Count > 0) Append(tokens, word[^1], withLast: open);
        return tokens.ToString();
    }

    private static void Append(StringBuilder tokens, List<Rune> run, bool withLast)
    {
        for (var i = 0; i < run.Count; i++)
        {
            if (i == run.Count - 1 && !withLast) break;
            if (tokens.Length > 0) tokens.Append(' ');
            Append(tokens, run[i]);
            if (i < run.Count - 1) Append(tokens, run[i + 1]);
        }
    }

    private static void Append(StringBuilder tokens, Rune character)
    {
        Span<char> units = stackalloc char[2];
        tokens.Append(units[..character.EncodeToUtf16(units)]);
    }
}
