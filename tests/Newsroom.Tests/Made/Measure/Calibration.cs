namespace Baozhai.Newsroom.Tests.Made.Measure;

/// <summary>How well confidence tells right readings from wrong ones.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>In what part of all pairs the right one has the higher confidence; a tie counts half. Not a number without a pair.</summary>
    public static double Auc(IEnumerable<(double Confidence, bool Right)> readings)
    {
        var sorted = readings.OrderBy(reading => reading.Confidence).ToList();
        var (ranks, rights, at) = (0.0, 0, 0);
        while (at < sorted.Count)
        {
            var end = at;
            while (end < sorted.Count && sorted[end].Confidence.Equals(sorted[at].Confidence))
                end++;
            var tied = sorted[at..end].Count(reading => reading.Right);
            ranks += tied * (at + end + 1) / 2.0;
            rights += tied;
            at = end;
        }

        return (ranks - (rights * (rights + 1) / 2.0)) / ((double)rights * (sorted.Count - rights));
    }

    /// <summary>The mean distance between confidence and the part that is right, over ten bins of equal width.</summary>
    public static double Error(IReadOnlyCollection<(double Confidence, bool Right)> readings) =>
        Table(readings).Sum(bin => Math.Abs(bin.Confidence - bin.Right) * bin.Count / readings.Count);

    /// <summary>For each bin that is not empty how many there are, their mean confidence, and the part that is right.</summary>
    public static IEnumerable<(double From, int Count, double Confidence, double Right)> Table(IEnumerable<(double Confidence, bool Right)> readings) =>
        readings.GroupBy(reading => Math.Min(Bins - 1, (int)(reading.Confidence * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Key / (double)Bins, bin.Count(), bin.Average(reading => reading.Confidence), bin.Average(reading => reading.Right ? 1.0 : 0.0)));
}
