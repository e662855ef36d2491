using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Storage.Articles;

/// <summary>The water levels in the database.</summary>
internal sealed class LevelStore(Database database) : IWaterLevels
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Gauge>> GaugesAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<ReadingRow>(
                """
                SELECT station, max(day) AS day, max(river) AS river
                FROM reading
                WHERE station IS NOT NULL
                GROUP BY station
                ORDER BY max(day) DESC, min(position), station
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
                SELECT article_id, day, station, river, level_meters, time, warning_meters, above_warning_meters, what, forecast
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
