using System.Collections.Concurrent;

namespace Baozhai.Bot.Diagnostics;

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
    /// <param name="cancellationToken">Ends the work.</param>
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
