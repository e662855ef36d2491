using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Pauses in the database.</summary>
internal sealed class PauseStore(Database database, TimeProvider time) : IPauseStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Pause>> LoadAsync(string channel, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM pause WHERE until <= @now", new { now = time.GetUtcNow() });
            var rows = await session.QueryAsync<Row>("SELECT address, until FROM pause WHERE channel = @channel", new { channel });
            return (IReadOnlyList<Pause>)rows.ConvertAll(row => new Pause(row.Address.Length > 0 ? row.Address : null, row.Until));
        },
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(string channel, Pause pause, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            INSERT INTO pause (channel, address, until) VALUES (@channel, @address, @until)
            ON CONFLICT (channel, address) DO UPDATE SET until = greatest(pause.until, excluded.until)
            """,
            new { channel, address = pause.Address ?? "", until = pause.Until }),
        cancellationToken);

    private sealed class Row
    {
        public string Address { get; init; } = "";

        public DateTimeOffset Until { get; init; }
    }
}
