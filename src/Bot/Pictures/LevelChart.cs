using System.Globalization;
using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Pictures;

/// <summary>Where in a drawing a chart stands; lengths are units of the drawing.</summary>
/// <param name="Left">The left end of its lines.</param>
/// <param name="Right">The right end of its lines.</param>
/// <param name="Top">The height of the highest level.</param>
/// <param name="Bottom">The height of the lowest level.</param>
/// <param name="Moments">How many moments are named on the axis of time, at least 2.</param>
public sealed record ChartFrame(double Left, double Right, double Top, double Bottom, int Moments = 6)
{
    /// <summary>The frame of the drawing in a page, whose view box is 720 by 320.</summary>
    public static ChartFrame Page { get; } = new(56, 700, 18, 286);
}

/// <summary>Water levels of a station over time, as places in a drawing.</summary>
public sealed record LevelChart
{
    private const int LevelLines = 5;

    // A flat line in the middle is easier to read than one that fills the height with millimetres.
    private const double LeastSpanMeters = 0.5;

    /// <summary>Measured levels, oldest first.</summary>
    public IReadOnlyList<ChartPoint> Measured { get; private init; } = [];

    /// <summary>Expected levels, oldest first.</summary>
    public IReadOnlyList<ChartPoint> Expected { get; private init; } = [];

    /// <summary>Lines of equal height: where, and the metres.</summary>
    public IReadOnlyList<(double Y, string Text)> Levels { get; private init; } = [];

    /// <summary>Moments on the axis of time: where, and the day or the hour.</summary>
    public IReadOnlyList<(double X, string Text)> Times { get; private init; } = [];

    /// <summary>警戒水位; null when not known.</summary>
    public double? WarningY { get; private init; }

    /// <summary>保证水位; null when not known.</summary>
    public double? GuaranteeY { get; private init; }

    /// <summary>The measured levels as points of a line.</summary>
    public string MeasuredLine => Line(Measured);

    /// <summary>From the last measured level through the expected ones.</summary>
    public string ExpectedLine => Line([.. Measured.TakeLast(1), .. Expected]);

    /// <summary>Draws levels; null for fewer than two moments.</summary>
    /// <param name="measured">Measured levels, in any order.</param>
    /// <param name="expected">Expected levels with a time, in any order.</param>
    /// <param name="warning">警戒水位, in metres.</param>
    /// <param name="guarantee">保证水位, in metres.</param>
    /// <param name="frame">Where it stands.</param>
    internal static LevelChart? Of(IEnumerable<StationReading> measured, IEnumerable<StationReading> expected, decimal? warning, decimal? guarantee, ChartFrame frame)
    {
        List<StationReading> told = [.. measured.Where(IsDrawn).OrderBy(reading => reading.At)], foreseen = [.. expected.Where(IsDrawn).OrderBy(reading => reading.At)];
        List<StationReading> all = [.. told, .. foreseen];
        if (all.Select(reading => reading.At).Distinct().Count() < 2) return null;
        var (first, last) = (all.Min(reading => reading.At), all.Max(reading => reading.At));
        var levels = all.Select(reading => (double)reading.Reading.LevelMeters!.Value).Concat(new[] { warning, guarantee }.OfType<decimal>().Select(meters => (double)meters)).ToList();
        var (low, high) = (levels.Min(), levels.Max());
        var margin = Math.Max(LeastSpanMeters - (high - low), (high - low) * 0.1) / 2;
        (low, high) = (low - margin, high + margin);

        double X(DateTime at) => frame.Left + ((at - first) / (last - first) * (frame.Right - frame.Left));
        double Y(double meters) => frame.Bottom - ((meters - low) / (high - low) * (frame.Bottom - frame.Top));
        ChartPoint Point(StationReading reading) => new(X(reading.At), Y((double)reading.Reading.LevelMeters!.Value), reading.ArticleId, reading.When, reading.Reading.LevelMeters.Value);
        return new LevelChart
        {
            Measured = [.. told.Select(Point)],
            Expected = [.. foreseen.Select(Point)],
            Levels = [.. Steps(low, high).Select(meters => (Y(meters), meters.ToString("0.0#", CultureInfo.InvariantCulture)))],
            Times = [.. Moments(first, last, frame.Moments).Select(at => (X(at), Text(at, last - first)))],
            WarningY = warning is { } line ? Y((double)line) : null,
            GuaranteeY = guarantee is { } limit ? Y((double)limit) : null,
        };
    }

    /// <summary>A length of the drawing as SVG writes it.</summary>
    public static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private static bool IsDrawn(StationReading reading) => reading.Reading.LevelMeters is not null && reading.At > DateTime.MinValue;

    private static string Line(IReadOnlyList<ChartPoint> points) => points.Count < 2 ? "" : string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    // Round metres: 1, 2 or 5 of a power of ten.
    private static IEnumerable<double> Steps(double low, double high)
    {
        var raw = (high - low) / LevelLines;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        for (var level = Math.Ceiling(low / step) * step; level <= high; level += step) yield return level;
    }

    private static IEnumerable<DateTime> Moments(DateTime first, DateTime last, int marks)
    {
        for (var mark = 0; mark < marks; mark++) yield return first + ((last - first) * mark / (marks - 1));
    }

    private static string Text(DateTime at, TimeSpan span) => at.ToString(span.TotalDays switch { < 4 => "MM-dd HH:mm", < 300 => "MM-dd", _ => "yyyy-MM" }, CultureInfo.InvariantCulture);
}

/// <summary>A level in the drawing.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="ArticleId">The number of the story that tells it.</param>
/// <param name="When">Time or day, as shown.</param>
/// <param name="Meters">The level.</param>
public sealed record ChartPoint(double X, double Y, long ArticleId, string When, decimal Meters);
