using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>Tells from the forecasts of an article when a station's water is expected back below the line it stands above.</summary>
internal static partial class Expectation
{
    /// <summary>Whether a forecast says that the water goes back below a line, and does not rise again.</summary>
    public static bool IsRecession(Reading reading) => reading.Forecast && reading.What is { } what && Back().IsMatch(what);

    /// <summary>The state with what its article expects of it.</summary>
    /// <param name="state">How the station was measured.</param>
    /// <param name="readings">Every reading of the article.</param>
    public static SubjectState Of(SubjectState state, IEnumerable<Reading> readings)
    {
        var expected = readings
            .Where(reading => reading is { Forecast: true, Time: not null } && StationStates.Subject(reading)?.Name == state.Subject.Name)
            .Where(reading => !(reading.Time <= (state.HighestTime > state.Time ? state.HighestTime : state.Time)))
            .OrderBy(reading => reading.Time)
            .ToList();
        return state with { BackBelowWarning = Behind(expected, state.WarningMeters, "警戒"), BackBelowGuarantee = Behind(expected, state.GuaranteeMeters, "保证") };
    }

    // The first forecast from which on no other expects the water above the line.
    private static DateTime? Behind(List<Reading> expected, decimal? line, string name)
    {
        var last = expected.FindLastIndex(reading => !IsBelow(reading, line, name));
        return last + 1 < expected.Count ? expected[last + 1].Time : null;
    }

    private static bool IsBelow(Reading reading, decimal? line, string name) =>
        (IsRecession(reading) && reading.What!.Contains(name, StringComparison.Ordinal)) || (reading.LevelMeters is { } level && line is { } meters && level <= meters);

    [GeneratedRegex("退出|退至|退到|降至|降到|回落|低于")]
    private static partial Regex Back();
}
