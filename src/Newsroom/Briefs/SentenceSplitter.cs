using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Cuts a paragraph into sentences. A mark inside quotation marks ends no sentence, except that it closes the quotation.</summary>
internal static partial class SentenceSplitter
{
    // A quotation mark whose partner is further away was lost by the page.
    private const int LongestQuotation = 120;

    /// <summary>The sentences of a paragraph, trimmed, none empty.</summary>
    public static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        var quotedUntil = -1;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] is '“' && at > quotedUntil)
                quotedUntil = EndOfQuotation(paragraph, at);
            if (at <= quotedUntil ? !EndsWithQuotation(paragraph, at, quotedUntil) : !IsEnd(paragraph, at))
                continue;
            while (at + 1 < paragraph.Length && paragraph[at + 1] is '”' or '’' or '」' or '』' or '！' or '？' or '。' or '!' or '?')
                at++;
            if (paragraph[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = at + 1;
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '!' or '?' or '\n' => true,
        '…' => EndsWithDots(text, at),
        '.' => at + 1 < text.Length && text[at + 1] is ' ' && at > 1 && char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(text[at - 2]),
        _ => false,
    };

    /// <summary>A、B、C……8月8日,…: what is only hinted at ends there, unless the sentence goes on.</summary>
    private static bool EndsWithDots(string text, int at) =>
        at > 0 && text[at - 1] is '…' && at + 1 < text.Length && !"等都也均的，,、；;：:。！？!?…”’）)》".Contains(text[at + 1], StringComparison.Ordinal);

    /// <summary>Whether a quotation of whole sentences ends here: 。” before a new sentence, not 。”他说。</summary>
    private static bool EndsWithQuotation(string text, int at, int quotedUntil) =>
        at == quotedUntil && at > 0 && text[at - 1] is '。' or '！' or '？' && !Speaker().IsMatch(text.AsSpan(at + 1, Math.Min(60, text.Length - at - 1)));

    [GeneratedRegex("^(?:的|[^，。！？“]{0,44}(?:说|表示|介绍|坦言|告诉记者|感慨|回忆|感叹|认为)(?![，,]))")]
    private static partial Regex Speaker();

    private static int EndOfQuotation(string text, int at)
    {
        var close = text.IndexOf('”', at, Math.Min(LongestQuotation, text.Length - at));
        return close < 0 ? at : close;
    }
}
