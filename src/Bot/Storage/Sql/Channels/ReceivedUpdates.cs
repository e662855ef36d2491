using Baozhai.Bot.Channels.Telegram.Webhooks;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>Updates that came by webhook, in the database.</summary>
internal sealed class ReceivedUpdates(Database database, TimeProvider time) : IReceivedUpdates
{
    /// <inheritdoc />
    public Task AddAsync(ReceivedUpdate update, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            "INSERT INTO telegram_update (update_id, queue, received_at, raw) VALUES (@UpdateId, @Queue, @now, @Raw) ON CONFLICT DO NOTHING",
            new { update.UpdateId, update.Queue, now = time.GetUtcNow(), update.Raw }),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(IReadOnlyCollection<long> busy, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<UpdateRow>(
                "SELECT update_id, queue, raw FROM telegram_update WHERE queue NOT IN @asked ORDER BY update_id LIMIT @limit", new { asked = busy.DefaultIfEmpty(long.MinValue).ToArray(), limit }),
            cancellationToken);
        return rows.ConvertAll(row => new ReceivedUpdate(row.UpdateId, row.Queue, row.Raw));
    }

    /// <inheritdoc />
    public Task DoneAsync(long updateId, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM telegram_update WHERE update_id = @updateId", new { updateId }), cancellationToken);

    private sealed class UpdateRow
    {
        public long UpdateId { get; init; }

        public long Queue { get; init; }

        public string Raw { get; init; } = "";
    }
}
