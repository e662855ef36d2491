using System.Text.RegularExpressions;
using Baozhai.Newsroom.Issues.Pages;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Labels and headers of pages (A1, 第08版, 02版 要闻), and pointers to them (详见A7版).</summary>
internal sealed partial class PageLabelRecogniser : ILineRecogniser
{
    private const int LongestPointer = 16;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Length <= LongestPointer && Pointer().IsMatch(line.Start))
            return (LineRole.PageLabel, PointerReason);
        return PageHeader.Is(line) ? (LineRole.PageLabel, PageHeader.Begins(line) ? "header of a page" : "page label") : null;
    }

    /// <summary>Whether the line names another page than its own.</summary>
    public static bool IsPointer(PageLine line) => line.Length <= LongestPointer && Pointer().IsMatch(line.Start);

    private const string PointerReason = "points to a page";

    [GeneratedRegex("^(?:见|详见|请见|更多.{0,6}见|→|▶|>+) ?(?:今日)?第?(?:[A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,3})版$")]
    private static partial Regex Pointer();
}
