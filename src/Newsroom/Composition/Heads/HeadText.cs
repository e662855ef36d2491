using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>Puts the lines and parts of a headline together, with a space only where the page means one.</summary>
internal static class HeadText
{
    /// <summary>A longer text is no headline; it is kept without being analysed.</summary>
    public const int LongestHead = 400;

    /// <summary>Joins two parts, without a space when the article's text has the characters around the seam next to each other.</summary>
    /// <param name="first">The part before.</param>
    /// <param name="second">The part after.</param>
    /// <param name="body">The article's text.</param>
    public static string Join(string first, string second, string body)
    {
        if (Punctuation.LeavesOpen(first) || first.Length == 0 || second.Length == 0)
            return first + second;
        if (first.Length >= 2 && second.Length >= 2
            && (body.Contains(first[^2..] + second[0], StringComparison.Ordinal) || body.Contains(first[^1] + second[..2], StringComparison.Ordinal)))
            return first + second;
        return $"{first} {second}";
    }

    /// <summary>
    /// Whether two lines are one that was broken: inside a quote or a bracket, or inside a word, of which the text has the characters on both sides of
    /// the seam in one.
    /// </summary>
    public static bool IsSeam(string first, string second, string body) =>
        first.Length >= 2 && second.Length >= 2
        && (Punctuation.LeavesOpen(first) || body.Contains(first[^2..] + second[..2], StringComparison.Ordinal));

    /// <summary>Joins several parts.</summary>
    public static string Join(IEnumerable<string> parts, string body)
    {
        var joined = "";
        var rest = new List<string>();
        foreach (var part in parts)
        {
            if (joined.Length < LongestHead)
                joined = Join(joined, part, body);
            else
                rest.Add(part);
        }

        return rest.Count == 0 ? joined : $"{joined} {string.Join(' ', rest)}";
    }

    /// <summary>The parts of a headline that spaces divide, spaces inside quotes and brackets left alone.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var from = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && HalfWidth.Fold(text[index]) != ' ' || Punctuation.LeavesOpen(text.AsSpan(from, index - from)))
                continue;
            if (index > from)
                parts.Add(text[from..index]);
            from = index + 1;
        }

        if (from < text.Length)
            parts.Add(text[from..]);
        return parts;
    }
}
