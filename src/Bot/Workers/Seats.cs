using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Workers;

/// <summary>
/// The seats this process wants. A seat is held for some seconds after each beat, by time that passed here: a process that was stopped for longer, or is cut
/// off from the store, knows by itself that it holds nothing any more. Where nothing beats (a verb, a test that does one thing) everything is held.
/// </summary>
/// <param name="worker">This process.</param>
/// <param name="workers">The store's side.</param>
/// <param name="time">The clock; only how much of it has passed matters.</param>
internal sealed class Seats(Worker worker, IWorkers workers, TimeProvider time)
{
    /// <summary>Seats that are held always, for a process that shares its store with no other.</summary>
    public static Seats OfOneProcess(TimeProvider time) => new(new Worker(Options.Create(new WorkerOptions()), time), new SoleWorkers(() => true, time), time);

    /// <summary>How often a worker beats.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>How long a seat lasts after a beat, by the clock of the store. A holder that was killed is replaced after this and <see cref="Every"/> at the latest.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(7);

    /// <summary>How long a seat lasts after a beat was begun, for its holder: shorter, so that it has stopped when another may begin.</summary>
    public static readonly TimeSpan Held = Lasts - TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private readonly AwaitedSignal _wanted = new("");
    private volatile Share _share = Share.All;

    /// <summary>This process.</summary>
    public Worker Worker => worker;

    /// <summary>The store's side.</summary>
    public IWorkers Workers => workers;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Whether a seat is held only if the store says so.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The part that is this worker's, of work that all do together.</summary>
    public Share Share => _share;

    /// <summary>The names of those that are held just now.</summary>
    public IEnumerable<string> HeldNow => _seats.Values.Where(seat => seat.IsHeld).Select(seat => seat.Name).Order(StringComparer.Ordinal);

    /// <summary>A seat. Asking for it the first time is wanting it.</summary>
    public Seat Of(string name)
    {
        if (_seats.TryGetValue(name, out var known)) return known;
        var seat = _seats.GetOrAdd(name, new Seat(name, this));
        _wanted.Raise();
        return seat;
    }

    /// <summary>Ends when a seat is wanted that was not before.</summary>
    public Task NextWanted => _wanted.Next;

    /// <summary>From now on a seat is held only if the store says so.</summary>
    public void Keep() => IsKept = true;

    /// <summary>Beats once: renews what is held and takes what is free.</summary>
    /// <param name="sending">How many deliveries are being sent just now.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task BeatAsync(int sending, CancellationToken cancellationToken)
    {
        var wanted = _seats.Values.Where(seat => !seat.IsYielded).Select(seat => seat.Name).Order(StringComparer.Ordinal).ToList();
        var asked = time.GetTimestamp();
        var beat = await workers.BeatAsync(new WorkerReport(worker.Id, worker.Name, worker.Version, worker.StartedAt, sending), wanted, Lasts, cancellationToken);
        _share = Share.For(worker.Id, beat.Alive);
        foreach (var name in wanted)
        {
            if (beat.Epochs.TryGetValue(name, out var epoch)) Of(name).Renew(epoch, asked);
            else Of(name).Lose();
        }
    }

    /// <summary>Gives everything back when the process stops.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        foreach (var seat in _seats.Values) seat.Lose();
        await workers.LeaveAsync(worker.Id, cancellationToken);
    }
}

/// <summary>A part of work that all workers do together: what falls on <paramref name="Number"/> when it is divided by <paramref name="Of"/>.</summary>
/// <param name="Number">Which part, from 0.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record Share(int Number, int Of)
{
    /// <summary>All of it.</summary>
    public static Share All { get; } = new(0, 1);

    /// <summary>That of a worker, by its place among those that are alive; all of it where it is not among them.</summary>
    public static Share For(string worker, IReadOnlyList<string> alive)
    {
        for (var number = 0; number < alive.Count; number++)
        {
            if (alive[number] == worker) return new Share(number, alive.Count);
        }

        return All;
    }
}
