namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>A clock that moves by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = new(2024, 6, 27, 7, 30, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state));
        timer.Change(dueTime, period);
        lock (_gate) _timers.Add(timer);
        return timer;
    }

    /// <summary>Moves on and runs the timers whose time has come, once each.</summary>
    public void Advance(TimeSpan by)
    {
        _now += by;
        HandTimer[] timers;
        lock (_gate) timers = [.. _timers];
        foreach (var timer in timers) timer.Elapse(by);
    }

    private sealed class HandTimer(Action callback) : ITimer
    {
        private TimeSpan _left = Timeout.InfiniteTimeSpan;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_left, _period) = (dueTime, period);
            return true;
        }

        public void Elapse(TimeSpan by)
        {
            if (_left == Timeout.InfiniteTimeSpan) return;
            _left -= by;
            if (_left > TimeSpan.Zero) return;
            _left = _period;
            callback();
        }

        public void Dispose() => _left = Timeout.InfiniteTimeSpan;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
