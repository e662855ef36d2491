using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Deletes what ended long ago, in small batches.</summary>
internal sealed class DeliveryRetention(Database database)
{
    // A transaction of this many rows takes a few milliseconds, and nobody waits longer than that to write.
    private const int AtOnce = 500;

    private const string Deliveries =
        "DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE ended_at IS NOT NULL AND ended_at < @before LIMIT @AtOnce)";

    private const string Updates =
        "DELETE FROM update_seen WHERE (channel, update_id) IN (SELECT channel, update_id FROM update_seen WHERE seen_at < @before LIMIT @AtOnce)";

    /// <summary>Deletes deliveries, then bodies, then updates; see <see cref="IOutbox.RetireAsync"/>.</summary>
    public async Task<RetentionResult> RetireAsync(DateTimeOffset endedBefore, DateTimeOffset answeredBefore, CancellationToken cancellationToken) => new(
        await RepeatAsync(Deliveries, endedBefore, cancellationToken),
        await BodiesAsync(cancellationToken),
        await RepeatAsync(Updates, answeredBefore, cancellationToken));

    private async Task<long> RepeatAsync(string sql, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var total = 0L;
        while (await database.WriteAsync(session => session.ExecuteAsync(sql, new { before, AtOnce }), cancellationToken) is > 0 and var gone)
        {
            total += gone;
            await Task.Yield();
        }

        return total;
    }

    // Walks over all bodies by their numbers; a body is deleted in the transaction that finds it unused, so none is taken away from a new delivery.
    private async Task<long> BodiesAsync(CancellationToken cancellationToken)
    {
        var total = 0L;
        var last = 0L;
        while (true)
        {
            var from = last;
            var (gone, until) = await database.WriteAsync(
                async session =>
                {
                    var until = await session.FirstAsync<long?>(
                        "SELECT max(id) FROM (SELECT id FROM body WHERE id > @from ORDER BY id LIMIT @AtOnce) AS next", new { from, AtOnce });
                    var gone = await session.ExecuteAsync(
                        "DELETE FROM body WHERE id > @from AND id <= @until AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.body_id = body.id)",
                        new { from, until });
                    return (gone, until);
                },
                cancellationToken);
            total += gone;
            if (until is null) return total;
            last = until.Value;
            await Task.Yield();
        }
    }
}
