namespace Baozhai.Newsroom.Articles;

/// <summary>Writes line numbers as runs.</summary>
internal static class LineRanges
{
    /// <summary>Runs of consecutive numbers, in the given order.</summary>
    public static IReadOnlyList<LineRange> Of(IEnumerable<int> numbers)
    {
        var ranges = new List<LineRange>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                ranges[^1] = new LineRange(ranges[^1].First, number);
            else
                ranges.Add(new LineRange(number, number));
        }

        return ranges;
    }
}
