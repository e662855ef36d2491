using System.Text.RegularExpressions;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

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

/// <summary>A line that only says where the article goes on or came from: >>> 下转 A2版②, (下转第二版), ◀◀◀ 上接A1版.</summary>
internal sealed partial class JumpRecogniser : ILineRecogniser
{
    private const int Reach = 48;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (Jump.Whole(line) is { } jump)
            return (LineRole.Jump, jump.Direction is JumpDirection.Back ? "comes from another page" : "turns to another page");
        return IsPointer(line) ? (LineRole.Jump, "turns to another page") : null;
    }

    /// <summary>Whether a line says that the text above it goes on elsewhere.</summary>
    public static bool IsOnward(PageLine line) => Jump.Whole(line) is { Direction: not JumpDirection.Back } || IsPointer(line);

    /// <summary>Whether a line in brackets names the page where more stands: (详见A4版).</summary>
    public static bool IsPointer(PageLine line) => line.Length <= 24 && Pointer().IsMatch(line.Start);

    /// <summary>Length in characters of the jump mark at the end of a text; 0 when there is none.</summary>
    public static int LengthAtEnd(ReadOnlySpan<char> text) =>
        Jump.AtEnd(MatchForm.Fold(text[Math.Max(0, text.Length - Reach)..])) is ({ Direction: JumpDirection.Onward }, var length) ? length : 0;

    [GeneratedRegex("^[>》▶→▷►◆* -]*[(]详?见.{0,3}?第?(?:[A-Z]?\\d{1,2}|[一二三四五六七八九十]{1,3})版.{0,6}$")]
    private static partial Regex Pointer();
}
