using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>A count of deliveries as its row.</summary>
internal sealed class LaneCountRow
{
    public string Channel { get; init; } = "";

    public int Lane { get; init; }

    public long Count { get; init; }

    /// <summary>Reads counts.</summary>
    public static async Task<IReadOnlyList<LaneCount>> ReadAsync(Session session, string sql, object? parameters = null)
    {
        var rows = await session.QueryAsync<LaneCountRow>(sql, parameters);
        return rows.ConvertAll(row => new LaneCount(row.Channel, (Lane)row.Lane, row.Count));
    }
}
