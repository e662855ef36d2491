namespace Baozhai.Benchmarks.Latency;

/// <summary>How long something took, many times.</summary>
/// <param name="Median">p50 in milliseconds.</param>
/// <param name="P99">p99 in milliseconds.</param>
/// <param name="Longest">The longest in milliseconds.</param>
internal sealed record Percentiles(double Median, double P99, double Longest)
{
    public static Percentiles Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return new Percentiles(At(sorted, 0.5), At(sorted, 0.99), sorted[^1]);
    }

    // The smallest value that so many are not above.
    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
