using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>A line with a heading mark.</summary>
internal sealed class MarkedHeadRecogniser : ILineRecogniser
{
    private const int LongestHead = 120;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Mark > 0 && line.Length <= LongestHead ? (LineRole.Head, "heading mark") : null;
    }
}

/// <summary>A short line that is no sentence.</summary>
internal sealed class UnmarkedHeadRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length >= 2 && line.Start.Any(char.IsLetter) ? (LineRole.Head, "short and no sentence") : null;
    }
}

/// <summary>A label in lenticular brackets alone on its line, 【目击】, or a number: they divide a feature.</summary>
internal sealed partial class CrossheadLabelRecogniser : ILineRecogniser
{
    private const int ShortestParagraph = 24;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (IsNumeral(line) && page.At(index - 1) is { Length: >= ShortestParagraph } above && Punctuation.EndsSentence(above.End))
            return (LineRole.Crosshead, "a number below a paragraph");
        return IsLabel(line) && !IsOverTitle(page, index) ? (LineRole.Crosshead, "label in black brackets") : null;
    }

    // 【短评】 over a marked title, or over any: the name of its column.
    private static bool IsOverTitle(Page page, int index) =>
        page.Printed[index].Mark == 0 && page.At(index + 1) is { Mark: > 0 } || Column().IsMatch(page.Printed[index].Start);

    [GeneratedRegex("^.(?:短评|时评|快评|社评|社论|评论|微评|锐评|言论|来论|声音)")]
    private static partial Regex Column();

    /// <summary>Whether a line is a label in lenticular brackets.</summary>
    public static bool IsLabel(PageLine line) => line.Length <= 14 && Label().IsMatch(line.Start);

    /// <summary>Whether a line is a number that may divide a feature.</summary>
    public static bool IsNumeral(PageLine line) => line.Mark == 0 && Numeral().IsMatch(line.Start);

    [GeneratedRegex("^(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]|[①-⑩]|[Ⅰ-Ⅹ]|(?:PART|Part|NO\\.) ?\\d)[.、]?$")]
    private static partial Regex Numeral();

    [GeneratedRegex("^[【\\[〖][^】\\]〗]{1,10}[】\\]〗]$")]
    private static partial Regex Label();
}
