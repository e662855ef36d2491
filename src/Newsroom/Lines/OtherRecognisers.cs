using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Lines;

/// <summary>Lines without a word (■, ——), and labels of one character in brackets that a layout scattered: (理), (事).</summary>
internal sealed class StrayMarkRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var text = page.Printed[index].Start;
        if (text is ['(' or '[' or '<', var inner, ')' or ']' or '>'] && char.IsLetter(inner))
            return (LineRole.Section, "one character in brackets");
        if (PageHeader.IsPageName(page.Printed[index]))
            return (LineRole.Section, "the name of a page");
        if (text is "核心阅读" or "阅读提示" or "内容提要" or "核心提示" or "阅读提要")
            return (LineRole.Section, "stands over a summary");
        return text.AsSpan().IndexOfAnyExceptInRange('\0', '~') < 0 && !text.Any(char.IsLetterOrDigit)
            || text.Length <= 3 && !text.Any(char.IsLetterOrDigit)
            ? (LineRole.Other, "no word")
            : null;
    }
}

/// <summary>A paragraph printed again right after itself.</summary>
internal sealed class RepetitionRecogniser : ILineRecogniser
{
    private const int Reach = 3;

    /// <summary>Shorter lines repeat by themselves: labels, bylines.</summary>
    public const int ShortestParagraph = 16;

    private const int ShortestWithSlips = 30;
    private const double MostSlips = 0.08;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length < ShortestParagraph)
            return null;
        for (var back = 1; back <= Reach && page.At(index - back) is { } earlier; back++)
        {
            if (string.Equals(earlier.Text, line.Text, StringComparison.Ordinal) || back == 1 && IsSame(earlier.Text, line.Text))
                return (LineRole.Duplicate, $"the same as line {earlier.Number}");
        }

        return null;
    }

    // Two readings of one paragraph, one right below the other, differ in a character here and there. Two stories of one kind differ in their figures, and a headline stands between.
    private static bool IsSame(string earlier, string text)
    {
        if (earlier.Length != text.Length || text.Length < ShortestWithSlips)
            return false;
        var other = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (earlier[at] == text[at])
                continue;
            if (char.IsAsciiDigit(earlier[at]) || char.IsAsciiDigit(text[at]) || ++other > MostSlips * text.Length)
                return false;
        }

        return true;
    }
}

/// <summary>A line that stands in brackets as a whole is no headline: a remark, who compiled it, the number of a series.</summary>
internal sealed class BracketedLineRecogniser : ILineRecogniser
{
    private const int Longest = 60;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= Longest && line.Mark == 0 && line.Start is ['(', .., ')'] && line.Start.IndexOf(')', StringComparison.Ordinal) == line.Start.Length - 1
            ? (LineRole.Other, "stands in brackets")
            : null;
    }
}

/// <summary>Accepts every line, so that none is without a role.</summary>
internal sealed class AnythingElseRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index) => (LineRole.Other, "nothing known");
}
