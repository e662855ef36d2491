namespace Baozhai.Newsroom.Articles;

/// <summary>A run of lines of the file, 1-based, both ends included.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line, not before <paramref name="First"/>.</param>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Every line number of the range in order.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(First, Last - First + 1);
}

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
