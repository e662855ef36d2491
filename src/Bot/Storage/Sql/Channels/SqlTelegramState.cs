using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>The state the Telegram channel keeps, in the database.</summary>
internal sealed class SqlTelegramState(Database database, TimeProvider time) : ITelegramState
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

    /// <inheritdoc />
    public Task<string?> ThreadAsync(ChatId chat, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FirstAsync<string>("SELECT thread FROM forum_thread WHERE channel = @Channel AND address = @Address", new { chat.Channel, chat.Address }),
        cancellationToken);

    /// <inheritdoc />
    public Task SaveThreadAsync(ChatId chat, string? thread, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            thread is null
                ? "DELETE FROM forum_thread WHERE channel = @Channel AND address = @Address"
                : "INSERT INTO forum_thread (channel, address, thread) VALUES (@Channel, @Address, @thread) ON CONFLICT (channel, address) DO UPDATE SET thread = excluded.thread",
            new { chat.Channel, chat.Address, thread }),
        cancellationToken);

    private sealed class UpdateRow
    {
        public long UpdateId { get; init; }

        public long Queue { get; init; }

        public string Raw { get; init; } = "";
    }
}
