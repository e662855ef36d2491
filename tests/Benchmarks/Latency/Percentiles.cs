using System.Globalization;

namespace Baozhai.Benchmarks.Latency;

/// <summary>How long something took, many times.</summary>
/// <param name="Count">How often.</param>
/// <param name="Median">p50 in milliseconds.</param>
/// <param name="P99">p99 in milliseconds.</param>
/// <param name="Longest">The longest in milliseconds.</param>
internal sealed record Percentiles(int Count, double Median, double P99, double Longest)
{
    public static Percentiles Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return new Percentiles(sorted.Count, At(sorted, 0.5), At(sorted, 0.99), sorted[^1]);
    }

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {Count} | {Median:0.00} ms | {P99:0.00} ms | {Longest:0.00} ms |");

    // The smallest value that so many are not above.
    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
