using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Leases what is due. Each lane of each channel is a range of one index in the order of sending, so that neither a
/// large backlog nor a channel that is switched off makes it slower.</summary>
internal sealed class LeaseBatch(Session session, DateTimeOffset now)
{
    // A lease that ran out is ready again, so both states are looked at alike. What expired and is not marked so yet holds up nobody.
    private const string ReadyOnes =
        $"""
        SELECT {DeliveryRow.Columns}
        FROM {DeliveryRow.Tables}
        WHERE delivery.state IN (0, 1) AND delivery.channel = @channel AND delivery.lane = @lane AND delivery.ready_at <= @now
            AND (delivery.expires IS NULL OR delivery.expires >= @now)
            AND NOT EXISTS (
                SELECT 1 FROM delivery AS earlier
                WHERE earlier.channel = delivery.channel AND earlier.address = delivery.address AND earlier.lane = delivery.lane
                    AND earlier.id < delivery.id AND earlier.state IN (0, 1)
                    AND (earlier.expires IS NULL OR earlier.expires >= @now OR (earlier.state = 1 AND earlier.ready_at > @now))
                    AND (earlier.slot = delivery.slot OR (earlier.due <= @now AND earlier.attempts < @patience)))
        ORDER BY delivery.ready_at, delivery.id
        LIMIT @limit
        """;

    public IReadOnlyList<Delivery> Take(IReadOnlyCollection<string> channels, int limit, DateTimeOffset until)
    {
        var taken = new List<DeliveryRow>();
        foreach (var lane in Enum.GetValues<Lane>())
        {
            if (taken.Count >= limit) break;
            taken.AddRange(Ready(channels, lane, limit - taken.Count));
        }

        using var lease = session.Prepare(
            "UPDATE delivery SET state = 1, attempts = attempts + 1, lease = lease + 1, ready_at = @until WHERE id = @id", "@until", "@id");
        foreach (var row in taken) lease.Run(until, row.Id);
        return taken.ConvertAll(row => row.ToLeased());
    }

    private IEnumerable<DeliveryRow> Ready(IReadOnlyCollection<string> channels, Lane lane, int limit)
    {
        using var find = session.Prepare($"{ReadyOnes} {session.Dialect.SkipLocked}", "@channel", "@lane", "@now", "@limit", "@patience");
        var ready = new List<DeliveryRow>();
        foreach (var channel in channels.Distinct(StringComparer.Ordinal))
            ready.AddRange(find.Rows(DeliveryRow.Read, channel, (int)lane, now, limit, IOutbox.PatientTries));
        return ready.OrderBy(row => row.ReadyAt).ThenBy(row => row.Id).Take(limit);
    }
}
