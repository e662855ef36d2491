namespace Baozhai.Bot.Messages;

/// <summary>A stretch of a text that stands out, such as what a search has hit.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units; at least 1.</param>
internal readonly record struct TextMark(int Start, int Length)
{
    /// <summary>A text in pieces, each marked or not; together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Its marks from left to right; null for none. What does not stand in the text is left out.</param>
    public static IEnumerable<(string Piece, bool Marked)> Divide(string text, IReadOnlyList<TextMark>? marks)
    {
        var done = 0;
        foreach (var mark in marks ?? [])
        {
            if (mark.Start < done || mark.Length < 1 || mark.Start > text.Length - mark.Length) continue;
            if (mark.Start > done) yield return (text[done..mark.Start], false);
            done = mark.Start + mark.Length;
            yield return (text[mark.Start..done], true);
        }

        if (done < text.Length) yield return (text[done..], false);
    }
}
