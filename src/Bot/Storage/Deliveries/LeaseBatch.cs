using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>Leases what is due. Each lane of each channel is a range of one index in the order of sending, so that neither a
/// large backlog nor a channel that is switched off makes it slower.</summary>
internal sealed class LeaseBatch(Session session, DateTimeOffset now)
{
    // A lease that ran out is ready again, so both states are looked at alike.
    private const string Due =
        $"""
        SELECT {DeliveryRow.Columns}
        FROM {DeliveryRow.Tables}
        WHERE delivery.state IN (0, 1) AND delivery.channel = @channel AND delivery.lane = @lane
            AND delivery.due <= @now AND delivery.ready_at <= @now
            AND NOT EXISTS (
                SELECT 1 FROM delivery AS earlier
                WHERE earlier.channel = delivery.channel AND earlier.address = delivery.address AND earlier.slot = delivery.slot
                    AND earlier.part < delivery.part AND earlier.state IN (0, 1))
        ORDER BY delivery.due, delivery.id
        LIMIT @limit
        """;

    public async Task<IReadOnlyList<Delivery>> TakeAsync(IReadOnlyCollection<string> channels, int limit, DateTimeOffset until)
    {
        await ExpireAsync();
        var taken = new List<DeliveryRow>();
        foreach (var lane in Enum.GetValues<Lane>())
        {
            if (taken.Count >= limit) break;
            taken.AddRange(await DueAsync(channels, lane, limit - taken.Count));
        }

        using var lease = session.Prepare(
            "UPDATE delivery SET state = 1, attempts = attempts + 1, ready_at = @until WHERE id = @id", "@until", "@id");
        foreach (var row in taken) lease.Run(until, row.Id);
        return taken.ConvertAll(row => row.ToDelivery());
    }

    private async Task<IEnumerable<DeliveryRow>> DueAsync(IReadOnlyCollection<string> channels, Lane lane, int limit)
    {
        var due = new List<DeliveryRow>();
        foreach (var channel in channels.Distinct(StringComparer.Ordinal))
            due.AddRange(await session.QueryAsync<DeliveryRow>(Due, new { channel, lane, now, limit }));
        return due.OrderBy(row => row.Due).ThenBy(row => row.Id).Take(limit);
    }

    // One that a relay is sending just now is left alone: it may arrive yet.
    private Task<int> ExpireAsync() => session.ExecuteAsync(
        """
        UPDATE delivery SET state = @expired, ended_at = @now, reason = 'expired'
        WHERE state IN (0, 1) AND expires < @now AND ready_at <= @now
        """,
        new { expired = DeliveryState.Expired, now });
}
