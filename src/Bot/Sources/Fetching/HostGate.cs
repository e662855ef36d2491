namespace Baozhai.Bot.Sources.Fetching;

/// <summary>One request at a time to a host, with a pause between two, and none while the host has asked to be left alone.</summary>
/// <param name="time">The clock.</param>
internal sealed class HostGate(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _ended;
    private DateTimeOffset _quietUntil = DateTimeOffset.MinValue;

    /// <summary>The host's robots.txt and when it was read; null before that. Only whoever has the turn reads or sets it.</summary>
    public (RobotsRules Rules, DateTimeOffset At)? Robots { get; set; }

    /// <summary>How long the host still wants to be left alone; zero when it does not.</summary>
    public TimeSpan Quiet => _quietUntil - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Leaves the host alone for a while.</summary>
    public void LeaveAlone(TimeSpan span)
    {
        var until = time.GetUtcNow() + span;
        if (until > _quietUntil) _quietUntil = until;
    }

    /// <summary>Waits for the turn; what is returned gives it back.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    /// <summary>Waits until the pause since the last request is over. Only whoever has the turn calls this.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (_ended is not { } ended) return;
        var left = pause - time.GetElapsedTime(ended);
        if (left > TimeSpan.Zero) await Task.Delay(left, time, cancellationToken);
    }

    /// <summary>Notes that a request has ended just now.</summary>
    public void Ended() => _ended = time.GetTimestamp();

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
