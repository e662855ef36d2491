using Baozhai.Bot.Alerts.Life;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Reads what alerts are about.</summary>
internal static class SubjectReader
{
    /// <summary>The subjects of each alert, in their order.</summary>
    public static async Task<ILookup<long, SubjectState>> FindAsync(Session session, IReadOnlyList<long> alertIds)
    {
        var rows = await session.QueryAsync<SubjectRow>(
            "SELECT alert_id, state FROM alert_subject WHERE alert_id IN @alertIds ORDER BY alert_id, position", new { alertIds = alertIds.DefaultIfEmpty(long.MinValue).ToArray() });
        return rows.ToLookup(row => row.AlertId, row => AlertJson.ReadState(row.State));
    }

    private sealed class SubjectRow
    {
        public long AlertId { get; init; }

        public string State { get; init; } = "";
    }
}
