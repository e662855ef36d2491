namespace Baozhai.Bot.Tests;

/// <summary>A clock that stands still until a test moves it. Timers fire during <see cref="Advance"/>, each at its own instant.</summary>
/// <remarks>
/// Not the FakeTimeProvider of Microsoft.Extensions.TimeProvider.Testing: its timestamps follow a clock that is set (AdjustTime), so a jump of the
/// clock looks like time that passed, and it does not say how many timers wait.
/// </remarks>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    // By how much the wall clock was set.
    private TimeSpan _set;

    /// <summary>Starts at the morning of the seeds' first issue: 2024-06-27 07:00 in Zhuzhou.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2024, 6, 26, 23, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait, for tests that must know that something has begun to wait.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock) return _timers.Count(timer => timer.Due is not null);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now + _set;
    }

    public override long GetTimestamp()
    {
        lock (_lock) return _now.UtcTicks;
    }

    /// <summary>Sets what the clock shows, without any time passing: no timer fires.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_lock) _set += by;
    }

    /// <summary>Moves the clock on and fires what comes due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset until;
        lock (_lock) until = _now + by;
        while (NextUntil(until) is { } timer) timer.Fire();
        lock (_lock) _now = until;
    }

    /// <summary>Moves the clock to an instant.</summary>
    public void AdvanceTo(DateTimeOffset instant) => Advance(instant - GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? NextUntil(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next?.TakeDue() is { } due && due > _now) _now = due;
            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool atOnce;
            lock (time._lock)
            {
                if (!time._timers.Contains(this)) return false;
                _period = period;
                atOnce = dueTime == TimeSpan.Zero;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                if (atOnce) TakeDue();
            }

            if (atOnce) Fire();
            return true;
        }

        /// <summary>Takes the instant it is due at and sets the next one.</summary>
        public DateTimeOffset? TakeDue()
        {
            var due = Due;
            Due = _period > TimeSpan.Zero ? due + _period : null;
            return due;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._lock)
            {
                Due = null;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
