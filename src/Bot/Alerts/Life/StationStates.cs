using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>Tells from the readings of an article how its stations stand.</summary>
internal static class StationStates
{
    /// <summary>One state for each station or river that was measured: the latest level, and the highest.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="day">The day of those without a time.</param>
    public static IEnumerable<SubjectState> Of(IReadOnlyList<Reading> readings, DateOnly day) => Measured(readings, day).Select(state => ExpectedRecession.Of(state, readings));

    private static IEnumerable<SubjectState> Measured(IEnumerable<Reading> readings, DateOnly day) => readings
        .Where(reading => !reading.Forecast && (reading.LevelMeters ?? reading.AboveWarningMeters ?? reading.AboveGuaranteeMeters) is not null)
        .Select(reading => (Subject: Subject(reading), Reading: reading with { Time = Believable(reading.Time, day) }))
        .Where(pair => pair.Subject is not null)
        .GroupBy(pair => pair.Subject!.Name, (_, pairs) => State([.. pairs.Select(pair => pair.Reading)], pairs.First().Subject!, day));

    /// <summary>A time, unless it is well behind its report: such a one is misread, and would make every later report look old.</summary>
    public static DateTime? Believable(DateTime? time, DateOnly day) => time < day.AddDays(2).ToDateTime(TimeOnly.MinValue) ? time : null;

    /// <summary>What a reading is of; null when it names neither station nor river.</summary>
    public static AlertSubject? Subject(Reading reading) => reading switch
    {
        { Station: { } station } => new AlertSubject(SubjectKind.Station, station, reading.River),
        { River: { } river } => new AlertSubject(SubjectKind.River, river),
        _ => null,
    };

    private static SubjectState State(IReadOnlyList<Reading> readings, AlertSubject subject, DateOnly day)
    {
        // A level without a time is of no use for telling which is the latest, as soon as another has one.
        var timed = readings.Where(reading => reading.Time is not null).ToList();
        var latest = timed.Count == 0 ? readings.MaxBy(Height)! : timed.OrderByDescending(reading => reading.Time).ThenByDescending(Height).First();
        var highest = readings.MaxBy(Height)!;
        return new SubjectState
        {
            Subject = subject,
            Day = latest.Time is { } time ? DateOnly.FromDateTime(time) : day,
            Time = latest.Time,
            LevelMeters = latest.LevelMeters,
            WarningMeters = readings.Select(reading => Line(reading.WarningMeters, reading, reading.AboveWarningMeters)).FirstOrDefault(line => line is not null),
            GuaranteeMeters = readings.Select(reading => Line(reading.GuaranteeMeters, reading, reading.AboveGuaranteeMeters)).FirstOrDefault(line => line is not null),
            AboveWarningMeters = latest.AboveWarningMeters,
            AboveGuaranteeMeters = latest.AboveGuaranteeMeters,
            HighestMeters = highest.LevelMeters,
            HighestTime = highest.Time,
            Doubt = latest.Doubt,
            Line = latest.Line,
        }.Weighed(otherwise: null);
    }

    private static decimal Height(Reading reading) => reading.LevelMeters ?? reading.AboveWarningMeters ?? reading.AboveGuaranteeMeters ?? 0;

    private static decimal? Line(decimal? stated, Reading reading, decimal? above) =>
        stated ?? (reading.Doubt is null ? reading.LevelMeters - above : null);
}

/// <summary>Reads from the forecasts of an article when a station's water is expected to fall below the level it exceeds.</summary>
internal static partial class ExpectedRecession
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
