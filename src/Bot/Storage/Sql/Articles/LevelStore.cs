using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>The water levels in the database.</summary>
internal sealed class LevelStore(Database database) : IWaterLevels
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ReadingRow>(
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
                """),
            cancellationToken);
        return rows.ConvertAll(row => row.ToGauge());
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StationReading>> OfStationAsync(string station, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ReadingRow>(
                """
                SELECT article_id, day, station, river, level_meters, time, warning_meters, above_warning_meters, guarantee_meters, above_guarantee_meters, what, forecast
                FROM reading
                WHERE station = @station
                ORDER BY day DESC, article_id DESC, position
                LIMIT @limit
                """,
                new { station, limit }),
            cancellationToken);
        return rows.ConvertAll(row => row.ToReading());
    }
}
