using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A line that only says where the article goes on: >>> 下转 A2版②, (下转2版), (上接第1版).</summary>
internal sealed partial class JumpRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return line.Length <= 24 && Whole().IsMatch(line.Start) ? (LineRole.Jump, "turns to another page") : null;
    }

    /// <summary>Length of the jump mark at the end of a text; 0 when there is none.</summary>
    public static int LengthAtEnd(ReadOnlySpan<char> text)
    {
        var end = text[Math.Max(0, text.Length - 24)..].ToString();
        return AtEnd().Match(end) is { Success: true } match ? end.Length - match.Index : 0;
    }

    [GeneratedRegex("^[>》▶→▷►◆*( -]*(?:紧?(?:下转|转接|上接|接)|详见|转)(?:.{0,3})?第?[A-Z]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})版.{0,6}$")]
    private static partial Regex Whole();

    [GeneratedRegex("[>》▶→▷►◆ (（]*(?:紧?下转|转接)[^。，,]{0,3}?第?[A-Z]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})版[^。，,]{0,5}$")]
    private static partial Regex AtEnd();
}
