using System.Collections.Concurrent;

namespace Baozhai.Bot.Diagnostics;

/// <summary>
/// Says what goes wrong again and again, and lets a loop wait longer after each failure. A cause, what was being done and why it failed, is
/// logged when it first happens, with its details, and then once a minute with how often it happened in between. One loop, one of these.
/// </summary>
/// <param name="logger">Where it is said.</param>
/// <param name="time">The clock; only the time that passes counts, not what it shows.</param>
internal sealed partial class TroubleLog(ILogger logger, TimeProvider time)
{
    /// <summary>How often a cause is named while it lasts.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>The pause after the first failure; it doubles with each further one.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // Texts that differ each time must neither fill the memory nor the log: what comes after these is one cause.
    private const int MostCauses = 32;
    private const string Others = "other reasons";

    private readonly Lock _lock = new();
    private readonly Dictionary<(string What, string Reason), Cause> _causes = [];
    private int _failures;
    private long? _overSaidAt;

    /// <summary>Notes a failure.</summary>
    /// <param name="what">What failed and what happens now; the same words each time.</param>
    /// <param name="exception">Why.</param>
    public void Note(string what, Exception exception)
    {
        var reason = $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
        bool first;
        long count;
        lock (_lock)
        {
            _failures++;
            if (!_causes.ContainsKey((what, reason)) && _causes.Count >= MostCauses) reason = Others;
            if (!_causes.TryGetValue((what, reason), out var cause)) _causes[(what, reason)] = cause = new Cause();
            count = ++cause.Unsaid;
            if (cause.SaidAt is { } said && time.GetElapsedTime(said) < Every) return;
            first = !cause.IsKnown;
            (cause.IsKnown, cause.SaidAt, cause.Unsaid) = (true, time.GetTimestamp(), 0);
        }

        if (first) LogFirst(exception, what, reason);
        else LogAgain(what, reason, count);
    }

    /// <summary>Notes a failure and waits before the next try. Nothing but the end of the work cuts that short, and it does not throw.</summary>
    /// <param name="what">What failed and what happens now; the same words each time.</param>
    /// <param name="exception">Why.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(string what, Exception exception, CancellationToken cancellationToken)
    {
        Note(what, exception);
        await PauseAsync(Volatile.Read(ref _failures), cancellationToken);
    }

    /// <summary>Waits as long as after so many failures in a row.</summary>
    public async Task PauseAsync(int failures, CancellationToken cancellationToken) =>
        await Task.Delay(After(failures), time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>It works: the pause after the next failure is a short one again. The log says so, once a minute at most.</summary>
    public void Over()
    {
        if (Volatile.Read(ref _failures) == 0) return;
        int failures;
        lock (_lock)
        {
            (failures, _failures) = (_failures, 0);
            foreach (var cause in _causes.Values) cause.Unsaid = 0;
            if (failures == 0 || (_overSaidAt is { } said && time.GetElapsedTime(said) < Every)) return;
            _overSaidAt = time.GetTimestamp();
        }

        LogOver(failures);
    }

    /// <summary>The pause after so many failures in a row: 1 s, 2 s, 4 s … 60 s.</summary>
    public static TimeSpan After(int failures) =>
        failures > 6 ? LongestPause : FirstPause * (1 << Math.Max(0, failures - 1)) is var pause && pause < LongestPause ? pause : LongestPause;

    [LoggerMessage(LogLevel.Error, "{What}. {Reason}")]
    private partial void LogFirst(Exception exception, string what, string reason);

    [LoggerMessage(LogLevel.Error, "{What}. {Reason} ({Count} times since this was last said)")]
    private partial void LogAgain(string what, string reason, long count);

    [LoggerMessage(LogLevel.Information, "It works again after {Count} failures")]
    private partial void LogOver(int count);

    private sealed class Cause
    {
        public bool IsKnown { get; set; }

        public long? SaidAt { get; set; }

        public long Unsaid { get; set; }
    }
}

/// <summary>
/// Remembers what was said of the failures of what has no memory of its own: jobs, which are made anew for each run and of which the schedule
/// would log each failure twice, and requests.
/// </summary>
internal sealed class Troubles(TimeProvider time, ILogger<Troubles> logger)
{
    private readonly ConcurrentDictionary<string, TroubleLog> _troubles = new(StringComparer.Ordinal);

    /// <summary>Notes a failure; see <see cref="TroubleLog.Note"/>.</summary>
    public void Note(string what, Exception exception) => Of(what).Note(what, exception);

    /// <summary>Does it; a failure is noted, and the next run tries again.</summary>
    /// <param name="what">What the log says of a failure; the same words each time.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task TryAsync<T>(string what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var trouble = Of(what);
        try
        {
            await work(cancellationToken);
            trouble.Over();
        }
#pragma warning disable CA1031 // Whatever is wrong just now, the next minute tries again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            trouble.Note(what, e);
        }
    }

    private TroubleLog Of(string what) => _troubles.GetOrAdd(what, _ => new TroubleLog(logger, time));
}
