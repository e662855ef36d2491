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

    /// <summary>Every station there is a reading of, those of the newest issue first.</summary>
    public static async Task<IReadOnlyList<Gauge>> GaugesAsync(Session session)
    {
        var rows = await session.QueryAsync<ReadingRow>(
            // From station to station in the index: there are few, and of each only the newest reading is looked at.
            """
            WITH RECURSIVE known (station) AS (
                SELECT min(station) FROM reading
                UNION ALL
                SELECT (SELECT min(station) FROM reading WHERE station > known.station) FROM known WHERE known.station IS NOT NULL
            )
            SELECT
                known.station AS station,
                (SELECT day FROM reading WHERE reading.station = known.station ORDER BY day DESC LIMIT 1) AS day,
                (SELECT river FROM reading WHERE reading.station = known.station AND river IS NOT NULL ORDER BY day DESC LIMIT 1) AS river,
                (SELECT position FROM reading WHERE reading.station = known.station ORDER BY day DESC LIMIT 1) AS position
            FROM known
            WHERE known.station IS NOT NULL
            ORDER BY day DESC, position, station
            """);
        return rows.ConvertAll(row => row.ToGauge());
    }

    /// <summary>What was told of a station, the newest issue first.</summary>
    public static async Task<IReadOnlyList<StationReading>> OfStationAsync(Session session, string station, int limit)
    {
        var rows = await session.QueryAsync<ReadingRow>(
            """
            SELECT article_id, day, station, river, level_meters, time, warning_meters, above_warning_meters, guarantee_meters, above_guarantee_meters, what, forecast
            FROM reading
            WHERE station = @station
            ORDER BY day DESC, article_id DESC, position
            LIMIT @limit
            """,
            new { station, limit });
        return rows.ConvertAll(row => row.ToReading());
    }

    private Gauge ToGauge() => new(Station, River, DayOfIssue);

    private StationReading ToReading() => new(ArticleId, DayOfIssue, new Reading
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
