using System.Threading.Channels;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>A clock that stands still and tells when something begins to wait, so that a test moves it neither too early nor for nothing.</summary>
internal sealed class DelayWatch : TimeProvider
{
    // How long calls may take, and a press waits for its answer: these timers are no delays.
    private static readonly TimeSpan[] CallLimits = [TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(65)];

    private readonly ManualTimeProvider _clock = new();
    private readonly Channel<TimeSpan> _delays = Channel.CreateUnbounded<TimeSpan>();

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <summary>Waits until something has begun to wait; returns for how long.</summary>
    /// <param name="until">Longer waits are passed over; null for none.</param>
    public async Task<TimeSpan> NextAsync(TimeSpan? until = null)
    {
        while (true)
        {
            var delay = await _delays.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (until is null || delay <= until) return delay;
        }
    }

    /// <summary>Waits until something has begun to wait, and lets that time pass.</summary>
    /// <param name="until">Longer waits are passed over; null for none.</param>
    public async Task<TimeSpan> PassNextAsync(TimeSpan? until = null)
    {
        var delay = await NextAsync(until);
        _clock.Advance(delay);
        return delay;
    }

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && !CallLimits.Contains(dueTime)) _delays.Writer.TryWrite(dueTime);
        return timer;
    }
}
