namespace Baozhai.Bot.Outbox;

/// <summary>Wakes the relay when something was planned, so that it need not look all the time.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _planned = new(0, 1);

    /// <summary>Says that something was planned.</summary>
    public void Raise()
    {
        lock (_planned)
        {
            if (_planned.CurrentCount == 0) _planned.Release();
        }
    }

    /// <summary>Waits until something was planned or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _planned.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    /// <inheritdoc />
    public void Dispose() => _planned.Dispose();
}
