using System.Collections.Concurrent;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>A clock on which waits between tries are over at once and written down, while limits (100 seconds and more) are reached only when a test says so.</summary>
internal sealed class QuickClock : TimeProvider
{
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(100);

    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= ShortestLimit) return _clock.CreateTimer(callback, state, dueTime, period);
        _waits.Enqueue(dueTime);
        // Whoever asked has no timer in hand yet.
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return _clock.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
