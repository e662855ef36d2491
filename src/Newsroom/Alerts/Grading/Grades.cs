using System.Globalization;
using Baozhai.Newsroom.Alerts.Factuality;

namespace Baozhai.Newsroom.Alerts.Grading;

/// <summary>Grades a notice. Closures and cuts of service have no grade.</summary>
internal static class NoticeGrade
{
    /// <summary>The grade of a notice; one that is over has none.</summary>
    public static Grade Of(Notice notice) => Grade.Of(SeverityOf(notice), notice.What, DangerKinds.In(notice.Subject) is not DangerKind.None and var kind ? kind : DangerKind.Other);

    private static Severity SeverityOf(Notice notice) => (notice.Kind, notice.Action, notice.Level) switch
    {
        (_, NoticeAction.Ends, _) => Severity.None,
        (NoticeKind.Warning, _, 1) => Severity.Severe,
        (NoticeKind.Warning, _, 2) => Severity.Warning,
        (NoticeKind.Response, _, 1 or 2) => Severity.Severe,
        (NoticeKind.Response, _, 3) => Severity.Warning,
        (NoticeKind.Warning or NoticeKind.Response or NoticeKind.Evacuation, _, _) => Severity.Watch,
        _ => Severity.None,
    };
}

/// <summary>Grades a water level.</summary>
internal static class ReadingGrade
{
    /// <summary>Whether the water stands above a line, or is expected to.</summary>
    public static bool IsAboveLine(Reading reading) =>
        reading.AboveGuaranteeMeters > 0 || reading.LevelMeters > reading.GuaranteeMeters || reading.AboveWarningMeters > 0 || reading.LevelMeters > reading.WarningMeters;

    /// <summary>The grade of a reading; what is only expected is at most watched.</summary>
    public static Grade Of(Reading reading)
    {
        var aboveGuarantee = reading.AboveGuaranteeMeters > 0 || reading.LevelMeters > reading.GuaranteeMeters;
        var aboveWarning = reading.AboveWarningMeters > 0 || reading.LevelMeters > reading.WarningMeters;
        var severity = (reading.Forecast, aboveGuarantee, aboveWarning) switch
        {
            (true, _, _) => aboveGuarantee || aboveWarning ? Severity.Watch : Severity.None,
            (_, true, _) => Severity.Severe,
            (_, _, true) => Severity.Warning,
            _ => Severity.Watch,
        };
        return Grade.Of(severity, (reading.Station ?? reading.River) + Words(reading, aboveGuarantee, aboveWarning), DangerKind.Flood);
    }

    private static string Words(Reading reading, bool aboveGuarantee, bool aboveWarning)
    {
        var (line, above) = aboveGuarantee ? ("超保证水位", reading.AboveGuaranteeMeters) : aboveWarning ? ("超警戒水位", reading.AboveWarningMeters) : ("", null);
        var expected = reading.Forecast ? "预计" : "";
        if (above is { } metres)
            return string.Create(CultureInfo.InvariantCulture, $"{expected}{line}{metres}米");
        if (reading.LevelMeters is { } level)
            return string.Create(CultureInfo.InvariantCulture, $"{expected}水位{level}米{line}");
        return reading.RiseMeters is { } rise ? string.Create(CultureInfo.InvariantCulture, $"{expected}涨{rise}米") : expected + line + reading.What;
    }
}

/// <summary>Chooses the latest level of each station: a peak that has passed is not the current level.</summary>
internal static class LatestLevels
{
    /// <summary>The latest measured level of each station, the highest above its lines first, and what is expected.</summary>
    /// <param name="readings">The readings of an article.</param>
    /// <param name="issueDate">The day of its issue, to know what is long ago; null when unknown.</param>
    public static IReadOnlyList<Reading> Of(IReadOnlyList<Reading> readings, DateOnly? issueDate)
    {
        var current = readings.Where(reading => !(reading.Time is { } time && issueDate is { } issue && issue.DayNumber - DateOnly.FromDateTime(time).DayNumber > Actuality.NewsDays)).ToList();
        return
        [
            .. current.Where(reading => !IsPassed(reading, current))
                .OrderByDescending(reading => reading.AboveGuaranteeMeters)
                .ThenByDescending(reading => reading.AboveWarningMeters),
        ];
    }

    /// <summary>Whether a later level of the same station is told with its own time.</summary>
    private static bool IsPassed(Reading reading, List<Reading> all) =>
        !reading.Forecast && reading.Time is { } time && reading.Station is { } station
        && all.Exists(other => !other.Forecast && other.Station == station && other.LevelMeters is not null && other.Time > time);
}
