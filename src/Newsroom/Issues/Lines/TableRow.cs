using System.Buffers;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A row of a table: short parts between spaces, most of them figures, or the names of its columns; or what is on at an hour.</summary>
internal static partial class TableRow
{
    private const int Longest = 44;
    private const int LongestName = 6;
    private const int FewestParts = 3;
    private const int FewestNames = 5;

    private static readonly SearchValues<char> FigureMarks = SearchValues.Create("0123456789.,%+-—~/:()");

    /// <summary>Whether a line is one.</summary>
    public static bool Is(PageLine line)
    {
        if (line.Length > Longest || line.Mark > 0 || Punctuation.EndsSentence(line.End))
            return false;
        if (Scheduled().IsMatch(line.Start))
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

        return parts >= FewestParts && 2 * figures > parts || parts >= FewestNames && longest <= LongestName;
    }

    private static bool IsFigure(ReadOnlySpan<char> part) =>
        part.IndexOfAnyInRange('0', '9') >= 0 && part.IndexOfAnyExcept(FigureMarks) < 0 || part is "—" or "-" or "--";

    // 20:00 某某赛
    [GeneratedRegex("^\\d{1,2}:\\d{2}(?:[-—~至]\\d{1,2}:\\d{2})?(?: |(?=[一-龥]))[^。]+$")]
    private static partial Regex Scheduled();
}
