namespace Baozhai.Newsroom.Alerts;

/// <summary>Chooses of each station's levels the latest: a peak that has passed does not say how the water stands.</summary>
internal static class LatestLevels
{
    /// <summary>The latest measured level of each station, the highest above its lines first, and what is expected.</summary>
    /// <param name="readings">The readings of an article.</param>
    /// <param name="issueDate">The day of its issue, to know what is long ago; null when unknown.</param>
    public static IReadOnlyList<Reading> Of(IReadOnlyList<Reading> readings, DateOnly? issueDate)
    {
        var current = readings.Where(reading => !(reading.Time is { } time && issueDate is { } issue && issue.DayNumber - DateOnly.FromDateTime(time).DayNumber > Standing.Actuality.NewsDays)).ToList();
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
