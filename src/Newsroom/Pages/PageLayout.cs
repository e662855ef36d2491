using System.Buffers;

namespace Baozhai.Newsroom.Pages;

/// <summary>The layout of a page as derived from its blank lines and line lengths: columns, and whether paragraphs are separated.</summary>
internal sealed class PageLayout
{
    /// <summary>The longest line of a column, in characters. Longer lines are paragraphs whole.</summary>
    public const int LongestColumn = 44;

    private const int ShortestColumn = 9;
    private const int FewestLines = 4;

    // One or two paragraphs touch on any page, where a column cut them.
    private const int FewestTouching = 3;
    private const double Tolerance = 2.5;
    private const double MostOfThem = 0.55;
    private const double MostParagraphs = 0.8;
    private const double Punctuated = 0.5;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",，。、;；:：!！?？“”「」");

    private readonly double[] _columns;

    private PageLayout(double[] columns, bool isDense, bool isIndented) => (_columns, IsDense, IsIndented) = (columns, isDense, isIndented);

    /// <summary>Whether paragraphs that are written down whole begin with an indent, so that a line without one is none.</summary>
    public bool IsIndented { get; }

    /// <summary>Whether paragraphs stand under each other without a blank line, so that touching lines need not be one block.</summary>
    public bool IsDense { get; }

    /// <summary>Derives the layout from the printed lines.</summary>
    public static PageLayout Of(IReadOnlyList<PageLine> printed)
    {
        int apart = 0, touching = 0;
        for (var index = 1; index < printed.Count; index++)
        {
            if (printed[index - 1].Length <= LongestColumn)
                continue;
            if (Touches(printed, index))
                touching++;
            else
                apart++;
        }

        int whole = printed.Count(line => line.Length > LongestColumn), indented = printed.Count(line => line.Length > LongestColumn && line.IsIndented);
        return new PageLayout(Columns(printed), touching >= FewestTouching && 3 * touching > apart, indented >= FewestTouching && indented >= MostParagraphs * whole);
    }

    /// <summary>The width of the column that a printed line is a line of, in full-width characters; 0 where lines are whole paragraphs.</summary>
    public double ColumnAt(int index) => _columns[index];

    /// <summary>Whether a printed line reaches from one edge of its column to the other.</summary>
    public bool IsFull(PageLine line, int index) => _columns[index] > 0 && Math.Abs(Width(line) - _columns[index]) <= Tolerance;

    private static double[] Columns(IReadOnlyList<PageLine> printed)
    {
        var columns = new double[printed.Count];
        for (var first = 0; first < printed.Count;)
        {
            var end = first + 1;
            while (end < printed.Count && Touches(printed, end) && printed[end].Mark == 0 && (printed[end].Length <= LongestColumn) == (printed[first].Length <= LongestColumn))
                end++;
            if (end - first >= FewestLines && ColumnOf(printed, first, end) is > 0 and var width)
                columns.AsSpan(first, end - first).Fill(width);
            first = end;
        }

        return columns;
    }

    // Lines of a column are of one width, and text has a mark in most of them; lists of headlines have not.
    private static double ColumnOf(IReadOnlyList<PageLine> printed, int first, int end)
    {
        var widths = new double[end - first];
        var marked = 0;
        for (var index = first; index < end; index++)
        {
            widths[index - first] = Width(printed[index]);
            if (printed[index].Start.AsSpan().IndexOfAny(Marks) >= 0)
                marked++;
        }

        Array.Sort(widths);
        var width = widths[widths.Length * 2 / 3];
        var full = widths.Count(other => Math.Abs(other - width) <= Tolerance);
        return width is >= ShortestColumn and <= LongestColumn && full >= MostOfThem * widths.Length && marked >= Punctuated * widths.Length ? width : 0;
    }

    private static double Width(PageLine line)
    {
        if (line.Length > LongestColumn + LongestColumn)
            return line.Length;
        var width = line.IsIndented ? line.Indent : 0;
        foreach (var character in line.Text)
            width += character < '\u0100' ? 0.5 : 1;
        return width;
    }

    private static bool Touches(IReadOnlyList<PageLine> printed, int index) => printed[index].Position == printed[index - 1].Position + 1;
}
