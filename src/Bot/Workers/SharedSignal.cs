namespace Baozhai.Bot.Workers;

/// <summary>Something one worker does that others wait for. It is raised here, and arrives at the other workers where the store can tell them.</summary>
/// <param name="topic">What it is called between workers.</param>
internal class SharedSignal(string topic)
{
    /// <summary>What it is called between workers.</summary>
    public string Topic => topic;

    /// <summary>Raised here; with what it is about, empty for everything. The other workers are to be told.</summary>
    public event Action<string>? Raised;

    /// <summary>Raised by another worker; with what it is about, empty when that is not known: something may have been missed.</summary>
    public event Action<string>? Arrived;

    /// <summary>Raises it here and for the other workers.</summary>
    /// <param name="about">What it is about, at most a few hundred characters.</param>
    public void Raise(string about = "")
    {
        OnRaised(about);
        Raised?.Invoke(about);
    }

    /// <summary>Another worker raised it, or may have.</summary>
    public void Arrive(string about)
    {
        OnRaised(about);
        Arrived?.Invoke(about);
    }

    /// <summary>It was raised, here or there.</summary>
    protected virtual void OnRaised(string about)
    {
    }
}

/// <summary>A shared signal that can be waited for.</summary>
/// <param name="topic">What it is called between workers.</param>
internal class AwaitedSignal(string topic) : SharedSignal(topic)
{
    private TaskCompletionSource _next = Quiet();

    /// <summary>Ends when it is raised after this was read: read it, look, then wait for it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <inheritdoc />
    protected override void OnRaised(string about) => Interlocked.Exchange(ref _next, Quiet()).TrySetResult();

    private static TaskCompletionSource Quiet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
