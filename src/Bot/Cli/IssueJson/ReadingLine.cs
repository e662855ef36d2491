using System.Globalization;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Cli.IssueJson;

/// <summary>One water level.</summary>
internal sealed record ReadingLine(
    string? Station,
    string? River,
    decimal? LevelMeters,
    string? Time,
    decimal? WarningMeters,
    decimal? AboveWarningMeters,
    decimal? GuaranteeMeters,
    decimal? AboveGuaranteeMeters,
    decimal? RiseMeters,
    bool Forecast,
    int Line)
{
    /// <summary>The line for a reading.</summary>
    public static ReadingLine Of(Reading reading) => new(
        reading.Station,
        reading.River,
        reading.LevelMeters,
        reading.Time?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        reading.WarningMeters,
        reading.AboveWarningMeters,
        reading.GuaranteeMeters,
        reading.AboveGuaranteeMeters,
        reading.RiseMeters,
        reading.Forecast,
        reading.Line);
}
