using System.Globalization;
using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>
/// Workers of one database whose server's clock is a row that a test turns. Each has its own clock of time that passed, which no timer follows: a worker that
/// is not told to beat is one that was stopped.
/// </summary>
internal sealed class SimulatedWorkers(IServiceProvider parts)
{
    private readonly Database _database = parts.GetRequiredService<Database>();
    private readonly PostgresServer _server = parts.GetRequiredService<PostgresServer>();
    private readonly SteppedClock _clock = new();
    private int _count;

    /// <summary>Time that passed, for all.</summary>
    public TimeSpan Passed => _clock.Passed;

    public async Task BeginAsync(CancellationToken cancellationToken) => await _database.WriteAsync(
        session => session.ExecuteAsync("CREATE TABLE simulated_clock (at bigint NOT NULL); INSERT INTO simulated_clock VALUES (1000000)"), cancellationToken);

    public async Task PassAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        _clock.Passed += time;
        var milliseconds = (long)time.TotalMilliseconds;
        await _database.WriteAsync(session => session.ExecuteAsync("UPDATE simulated_clock SET at = at + @milliseconds", new { milliseconds }), cancellationToken);
    }

    /// <summary>A process that begins to want seats.</summary>
    public Seats Start(string? name = null)
    {
        name ??= string.Create(CultureInfo.InvariantCulture, $"w{++_count:00000}");
        var worker = new Worker(Options.Create(new WorkerOptions { Name = name }), _clock);
        var seats = new Seats(worker, new PostgresWorkers(_server, new PostgresClock(), "(SELECT at FROM simulated_clock)"), _clock);
        seats.Keep();
        return seats;
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
