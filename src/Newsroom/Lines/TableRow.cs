using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Lines;

/// <summary>A row of a table: short parts between spaces, most of them figures, or the names of its columns; or what is on at an hour.</summary>
internal static partial class TableRow
{
    private const int Longest = 44;
    private const int LongestName = 6;
    private const int FewestParts = 3;
    private const int FewestNames = 5;

    private static readonly SearchValues<char> FigureMarks = SearchValues.Create("0123456789.,%+-—~/:()年月日时分");

    /// <summary>Whether a line is one.</summary>
    public static bool Is(PageLine line)
    {
        if (line.IsRow)
            return true;
        if (line.Length > Longest || line.Mark > 0 || Punctuation.EndsSentence(line.End))
            return false;
        if (Scheduled().IsMatch(line.Start) || Columns().IsMatch(line.Start) || IsDivided(line.Text))
            return true;
        int parts = 0, figures = 0, longest = 0;
        foreach (var range in line.Start.AsSpan().Split(' '))
        {
            var part = line.Start.AsSpan()[range];
            if (part.IsEmpty)
                continue;
            parts++;
            longest = Math.Max(longest, part.Length);
            if (IsFigure(part))
                figures++;
        }

        return parts >= FewestParts && 2 * figures > parts || parts > FewestParts && 2 * figures == parts || parts >= FewestNames && longest <= LongestName;
    }

    /// <summary>Whether a line names the columns of the rows below it: as many parts, none of them a figure or a sentence.</summary>
    public static bool IsHeader(PageLine line, PageLine below) =>
        line is { Mark: 0, Length: <= Longest } && !Punctuation.HasPause(line.Start) && !Punctuation.EndsSentence(line.End) && Is(below)
        && Parts(line) is >= FewestParts and var parts && parts == Parts(below);

    private static int Parts(PageLine line)
    {
        var parts = 0;
        foreach (var range in line.Start.AsSpan().SplitAny(' ', '\t'))
        {
            if (range.Start.Value != range.End.Value)
                parts++;
        }

        return parts;
    }

    /// <summary>Whether tabs or pipes divide a line into three parts.</summary>
    private static bool IsDivided(string text) =>
        text.AsSpan().Count('\t') + 1 >= FewestParts || text.AsSpan().Count('|') + (text is ['|', ..] ? 0 : 1) >= FewestParts;

    // 站名 水位 警戒水位: the names of the columns of a table of levels.
    [GeneratedRegex("^[^ ,]{0,4}(?:站名?|测站|站点|河名|河流|水系|水库|名称)(?:名称)? [^,]*(?:水位|超警)")]
    private static partial Regex Columns();

    private static bool IsFigure(ReadOnlySpan<char> part) =>
        part.IndexOfAnyInRange('0', '9') >= 0 && part.IndexOfAnyExcept(FigureMarks) < 0 || part is "—" or "-" or "--";

    // 20:00 某某赛
    [GeneratedRegex("^\\d{1,2}:\\d{2}(?:[-—~至]\\d{1,2}:\\d{2})?(?: |(?=[一-龥]))[^。]+$")]
    private static partial Regex Scheduled();
}

/// <summary>A row of a table is no headline.</summary>
internal sealed class TableRowRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index) =>
        TableRow.Is(page.Printed[index]) ? (LineRole.Body, "a row of a table")
        : page.At(index + 1) is { } below && TableRow.IsHeader(page.Printed[index], below) ? (LineRole.Body, "the names of a table's columns")
        : null;
}
