using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Workers;

/// <summary>What only one worker may do at a time, by name.</summary>
/// <param name="name">The name.</param>
/// <param name="seats">The seats of this worker.</param>
internal sealed class Seat(string name, Seats seats)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<Term> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Term? _term;
    private (long At, TimeSpan For)? _yielded;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Whether this worker holds it.</summary>
    public bool IsHeld => !seats.IsKept || Volatile.Read(ref _term) is { IsOver: false };

    /// <summary>Whether it is left to other workers for a while.</summary>
    public bool IsYielded
    {
        get
        {
            lock (_gate) return _yielded is { } yielded && seats.Time.GetElapsedTime(yielded.At) < yielded.For;
        }
    }

    /// <summary>Waits until this worker holds it; returns the term, which ends when it is held no more.</summary>
    public async Task<Term> HoldAsync(CancellationToken cancellationToken)
    {
        if (!seats.IsKept) return Term.Endless(seats.Time);
        Task<Term> next;
        lock (_gate)
        {
            if (_term is { IsOver: false } term) return term;
            next = _next.Task;
        }

        return await next.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Leaves it to other workers for a while, because this one cannot do what it is for. Where there are no others nothing happens: they could do no better.
    /// </summary>
    public async Task YieldAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!seats.IsKept || seats.Share.Of < 2) return;
        lock (_gate) _yielded = (seats.Time.GetTimestamp(), wait);
        Lose();
        try
        {
            await seats.Workers.GiveBackAsync(seats.Worker.Id, [name], cancellationToken);
        }
        catch (Exception error) when (StorageTrouble.Is(error))
        {
            // It runs out by itself.
        }
    }

    /// <summary>The store says that this worker holds it.</summary>
    /// <param name="epoch">The epoch it is held in.</param>
    /// <param name="asked">When the store was asked, as a timestamp.</param>
    public void Renew(long epoch, long asked)
    {
        lock (_gate)
        {
            if (_term is { IsOver: false } term && (term.Fence is null || term.Epoch == epoch))
            {
                term.Renew(asked);
                return;
            }

            _term?.End();
            _term = seats.Workers.MayBeSeveral ? new Term(name, epoch, asked, seats.Time) : Term.Endless(seats.Time);
            _next.TrySetResult(_term);
            _next = new TaskCompletionSource<Term>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The store says that this worker does not hold it, or this worker gives it up.</summary>
    public void Lose()
    {
        lock (_gate)
        {
            _term?.End();
            _term = null;
        }
    }
}

/// <summary>The time for which a worker holds a seat without a break.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Its end is awaited by others after it; the source has neither a timer nor a wait handle, and the timer goes with the end.")]
internal sealed class Term
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer? _timer;
    private long _asked;

    /// <summary>Begins one.</summary>
    /// <param name="seat">The seat's name.</param>
    /// <param name="epoch">The epoch it is held in.</param>
    /// <param name="asked">When the store was asked, as a timestamp.</param>
    /// <param name="time">The clock.</param>
    public Term(string seat, long epoch, long asked, TimeProvider time)
        : this(time)
    {
        (Epoch, Fence, _asked) = (epoch, new Fence(seat, epoch), asked);
        _timer = time.CreateTimer(_ => EndWhenOver(), null, Seats.Held, Timeout.InfiniteTimeSpan);
    }

    private Term(TimeProvider time) => (_time, Ended) = (time, _ended.Token);

    /// <summary>One that lasts until it is ended: there is no other worker.</summary>
    public static Term Endless(TimeProvider time) => new(time);

    /// <summary>The epoch of the seat; 0 where there is no other worker.</summary>
    public long Epoch { get; }

    /// <summary>What a write proves itself with; null where there is no other worker.</summary>
    public Fence? Fence { get; }

    /// <summary>Cancelled when it ends.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Whether it has ended. Looked at by the clock: a process that was stopped for a while may not have run its timers yet.</summary>
    public bool IsOver => Ended.IsCancellationRequested || (Fence is not null && _time.GetElapsedTime(Volatile.Read(ref _asked)) >= Seats.Held);

    /// <summary>The store has said again that the seat is held.</summary>
    public void Renew(long asked) => Volatile.Write(ref _asked, asked);

    /// <summary>Ends it.</summary>
    public void End()
    {
        _timer?.Dispose();
        // What runs on the token must not run on the thread that beats.
        _ = _ended.CancelAsync();
    }

    private void EndWhenOver()
    {
        if (IsOver) End();
        else _timer?.Change(Seats.Held - _time.GetElapsedTime(Volatile.Read(ref _asked)), Timeout.InfiniteTimeSpan);
    }
}
