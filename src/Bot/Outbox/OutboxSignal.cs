namespace Baozhai.Bot.Outbox;

/// <summary>Wakes whoever waits for deliveries when something was planned, so that nobody need look all the time.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource _next = Quiet();

    /// <summary>Ends when something is planned after this was read: read it, look into the outbox, then wait for it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Says that something was planned.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, Quiet()).TrySetResult();

    private static TaskCompletionSource Quiet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
