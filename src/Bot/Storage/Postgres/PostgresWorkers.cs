using System.Diagnostics;
using Baozhai.Bot.Workers;
using Dapper;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>The workers of a database: a row each for the workers and the seats. Instants are those of the server's clock.</summary>
/// <param name="server">The database.</param>
/// <param name="clock">The clock that is set right by that of the server.</param>
/// <param name="now">An expression for what the server's clock shows, in milliseconds since 1970.</param>
internal sealed class PostgresWorkers(PostgresServer server, PostgresClock clock, string now = PostgresWorkers.ServerClock) : IWorkers
{
    // Somebody who looks an hour after a crash sees which worker is missing.
    private const long Kept = 3_600_000;

    private const string ServerClock = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    private readonly string _note =
        $"""
        INSERT INTO worker (name, version, started_at, seen_at, until, sending) VALUES (@Id, @Version, @startedAt, {now}, {now} + @lasts, @Sending)
        ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at, until = excluded.until, sending = excluded.sending
        """;

    // What is held is renewed, and a lease that is being written is waited for. What has run out is taken, unless its last holder sleeps in the middle of a
    // lease: the server ends that (PostgresServer), and a beat must not wait for it. Rows are taken in the order of their names.
    private readonly string _take =
        $"""
        WITH mine AS (
            UPDATE seat SET until = {now} + @lasts, epoch = epoch + CASE WHEN until > {now} THEN 0 ELSE 1 END
            WHERE owner = @owner AND name = ANY(@seats)
            RETURNING name, epoch),
        free AS (
            SELECT name FROM seat WHERE owner <> @owner AND until <= {now} AND name = ANY(@seats) ORDER BY name FOR UPDATE SKIP LOCKED),
        taken AS (
            UPDATE seat SET owner = @owner, until = {now} + @lasts, epoch = seat.epoch + 1 FROM free WHERE seat.name = free.name
            RETURNING seat.name, seat.epoch),
        made AS (
            INSERT INTO seat (name, owner, epoch, until)
            SELECT wanted.name, @owner, 1, {now} + @lasts FROM unnest(@seats::text[]) AS wanted (name) WHERE NOT EXISTS (SELECT 1 FROM seat WHERE seat.name = wanted.name) ORDER BY wanted.name
            ON CONFLICT DO NOTHING
            RETURNING name, epoch)
        SELECT name, epoch FROM mine UNION ALL SELECT name, epoch FROM taken UNION ALL SELECT name, epoch FROM made
        """;

    private readonly string _alive = $"SELECT name FROM worker WHERE until > {now} ORDER BY name";

    /// <inheritdoc />
    public bool MayBeSeveral => true;

    /// <inheritdoc />
    public async Task<Beat> BeatAsync(WorkerReport report, IReadOnlyCollection<string> seats, TimeSpan lasts, CancellationToken cancellationToken)
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var milliseconds = (long)lasts.TotalMilliseconds;
        CommandDefinition Command(string sql, object? values = null) => new(sql, values, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(_note, new { report.Id, report.Version, startedAt = report.StartedAt.ToUnixTimeMilliseconds(), report.Sending, lasts = milliseconds }));
        var taken = await connection.QueryAsync<(string Name, long Epoch)>(Command(_take, new { owner = report.Id, seats = seats.ToArray(), lasts = milliseconds }));
        var alive = await connection.QueryAsync<string>(Command(_alive));
        await transaction.CommitAsync(cancellationToken);
        await SetClockAsync(connection, cancellationToken);
        return new Beat(taken.ToDictionary(seat => seat.Name, seat => seat.Epoch), [.. alive]);
    }

    /// <inheritdoc />
    public async Task GiveBackAsync(string worker, IReadOnlyCollection<string> seats, CancellationToken cancellationToken)
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE seat SET until = 0 WHERE owner = @worker AND name = ANY(@seats)", new { worker, seats = seats.ToArray() }, cancellationToken: cancellationToken));
    }

    /// <inheritdoc />
    public async Task LeaveAsync(string worker, CancellationToken cancellationToken)
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            $"UPDATE seat SET until = 0 WHERE owner = @worker; DELETE FROM worker WHERE name = @worker OR seen_at < {now} - {Kept}",
            new { worker },
            cancellationToken: cancellationToken));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkerState>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        var seats = (await connection.QueryAsync<(string Owner, string Name)>(new CommandDefinition(
            $"SELECT owner, name FROM seat WHERE until > {now} ORDER BY name", cancellationToken: cancellationToken))).ToLookup(seat => seat.Owner, seat => seat.Name);
        var rows = await connection.QueryAsync<WorkerRow>(new CommandDefinition(
            $"SELECT name, version, started_at, seen_at, until > {now} AS is_alive, sending FROM worker WHERE seen_at > {now} - {Kept} ORDER BY name",
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new WorkerState(
            new WorkerReport(row.Name, Worker.NameOf(row.Name), row.Version, DateTimeOffset.FromUnixTimeMilliseconds(row.StartedAt), row.Sending),
            DateTimeOffset.FromUnixTimeMilliseconds(row.SeenAt),
            row.IsAlive,
            [.. seats[row.Name]]))];
    }

    /// <summary>Sets the clock of this process by that of the server.</summary>
    public async Task SetClockAsync(CancellationToken cancellationToken)
    {
        await using var connection = await server.Source.OpenConnectionAsync(cancellationToken);
        await SetClockAsync(connection, cancellationToken);
    }

    private async Task SetClockAsync(System.Data.Common.DbConnection connection, CancellationToken cancellationToken)
    {
        var asked = Stopwatch.GetTimestamp();
        var shown = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT {now}", cancellationToken: cancellationToken));
        clock.Set(DateTimeOffset.FromUnixTimeMilliseconds(shown), Stopwatch.GetElapsedTime(asked));
    }

    private sealed class WorkerRow
    {
        public string Name { get; init; } = "";

        public string Version { get; init; } = "";

        public long StartedAt { get; init; }

        public long SeenAt { get; init; }

        public bool IsAlive { get; init; }

        public int Sending { get; init; }
    }
}

/// <summary>
/// The clock of the server, as this process knows it: that of the machine, set right by what the server shows at each beat. Workers whose machines disagree
/// by half a minute compare the same instants. Nothing but what it shows is set right: time passes as on the machine.
/// </summary>
internal sealed class PostgresClock : TimeProvider
{
    // What the way to the server and back takes, and what NTP does, is no difference.
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(250);

    private long _ahead;

    /// <summary>How far the server is ahead of the machine.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Volatile.Read(ref _ahead));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    /// <summary>Sets it right.</summary>
    /// <param name="server">What the server showed.</param>
    /// <param name="took">How long it took to ask.</param>
    public void Set(DateTimeOffset server, TimeSpan took)
    {
        var ahead = server - (System.GetUtcNow() - (took / 2));
        if ((ahead - Ahead).Duration() > Negligible + (took / 2)) Volatile.Write(ref _ahead, ahead.Ticks);
    }
}
