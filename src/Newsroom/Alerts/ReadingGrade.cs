using System.Globalization;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Tells how grave a water level is.</summary>
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
