using Baozhai.Bot.Channels;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Updates dealt with, in the database.</summary>
internal sealed class UpdateLog(Database database, TimeProvider time) : IUpdateLog
{
    /// <inheritdoc />
    public Task<bool> SeenAsync(string channel, long updateId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<bool>(
            "SELECT count(*) FROM update_seen WHERE channel = @channel AND update_id = @updateId", new { channel, updateId }),
        cancellationToken);

    /// <inheritdoc />
    public Task RecordAsync(string channel, long updateId, IReadOnlyList<PlannedDelivery> answers, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var recorded = await session.ExecuteAsync(
                    "INSERT INTO update_seen (channel, update_id, seen_at) VALUES (@channel, @updateId, @now) ON CONFLICT DO NOTHING",
                    new { channel, updateId, now = time.GetUtcNow() });

                // Another process may have dealt with it in the meantime: then its answers stand.
                if (recorded == 0) return 0;
                using var writer = new DeliveryWriter(session, time.GetUtcNow());
                return writer.Plan(answers);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<long?> LastAsync(string channel, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<long?>("SELECT max(update_id) FROM update_seen WHERE channel = @channel", new { channel }), cancellationToken);
}
