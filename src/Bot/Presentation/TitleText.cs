using System.Buffers;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Presentation;

/// <summary>Headlines inside other text.</summary>
internal static class TitleText
{
    private const int Longest = 12;
    private const int Shortest = 6;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(" ，、：；。！？—…　");

    /// <summary>A headline in title marks: 《…》, and marks inside it are 〈…〉 (GB/T 15834-2011, 4.15.3.2).</summary>
    public static string Quoted(string headline) => $"《{FullWidth.Set(headline).Replace('《', '〈').Replace('》', '〉')}》";

    /// <summary>The beginning of a headline for a button: whole up to 12 characters, otherwise cut behind a clause of 6 to 12, or with an ellipsis.</summary>
    public static string Short(string headline)
    {
        var text = FullWidth.Set(headline).Trim();
        if (text.Length <= Longest) return text;
        var end = text.AsSpan(0, Longest + 1).LastIndexOfAny(ClauseEnds);
        var cut = end >= Shortest ? text[..end] : text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
        return Closed(cut);
    }

    // Half of a pair of quotes or brackets reads as a misprint.
    private static string Closed(string text)
    {
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('“', '”'), ('《', '》'), ('（', '）'), ('「', '」')])
        {
            var (opened, closed) = (text.LastIndexOf(open), text.LastIndexOf(close));
            if (opened > closed) text = text.Remove(opened, 1);
        }

        return text;
    }
}
