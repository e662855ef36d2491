using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>A water level as its row. Metres are kept as text, so that 40.96 stays 40.96.</summary>
internal sealed class ReadingRow
{
    public long ArticleId { get; init; }

    public string Day { get; init; } = "";

    public string Station { get; init; } = "";

    public string? River { get; init; }

    public string? LevelMeters { get; init; }

    public string? Time { get; init; }

    public string? WarningMeters { get; init; }

    public string? AboveWarningMeters { get; init; }

    public string? GuaranteeMeters { get; init; }

    public string? AboveGuaranteeMeters { get; init; }

    public string? What { get; init; }

    public bool Forecast { get; init; }

    private DateOnly? DayOfIssue => Day.Length == 0 ? null : DateOnly.ParseExact(Day, "O", CultureInfo.InvariantCulture);

    public Gauge ToGauge() => new(Station, River, DayOfIssue);

    public StationReading ToReading() => new(ArticleId, DayOfIssue, new Reading
    {
        Station = Station,
        River = River,
        LevelMeters = Meters(LevelMeters),
        Time = Time is null ? null : DateTime.ParseExact(Time, "s", CultureInfo.InvariantCulture),
        WarningMeters = Meters(WarningMeters),
        AboveWarningMeters = Meters(AboveWarningMeters),
        GuaranteeMeters = Meters(GuaranteeMeters),
        AboveGuaranteeMeters = Meters(AboveGuaranteeMeters),
        What = What,
        Forecast = Forecast,
    });

    private static decimal? Meters(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
