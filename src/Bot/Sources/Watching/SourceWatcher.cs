using System.Collections.Concurrent;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>
/// Looks at every source when it is due. Of several workers one does it. Sources are looked at side by side, each host by itself one request at a time; one
/// that hangs keeps none of the others.
/// </summary>
internal sealed class SourceWatcher(SourceRound round, SourceBook book, SourceTroubles troubles, Seats seats, IOptions<SourceList> sources, IOptions<FetchOptions> fetching, TimeProvider time, ILogger<SourceWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.OrdinalIgnoreCase);

    // How each source stood when it was looked at last: a thousand of them are not read from the store four times a minute.
    private readonly ConcurrentDictionary<string, SourceState> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _turns = new(fetching.Value.AtOnce);
    private readonly TroubleLog _trouble = new(logger, time);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (sources.Value.All.Count == 0) return;
        var seat = seats.Of("sources");
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            // Another worker may look while this one does not: what is known is old then.
            if (seat.IsHeld) await StartDueAsync(stoppingToken);
            else _known.Clear();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await IdleAsync();
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _turns.Dispose();
        base.Dispose();
    }

    /// <summary>Begins to look at every source that is due.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task StartDueAsync(CancellationToken cancellationToken)
    {
        foreach (var source in sources.Value.All)
        {
            if (_running.ContainsKey(source.Name)) continue;
            try
            {
                if (!_known.TryGetValue(source.Name, out var state)) Note(source, state = await book.StateAsync(source, cancellationToken));
                if (await round.MissAsync(source, state, cancellationToken) is { } missed) Note(source, state = missed);
                if (round.IsDue(source, state)) Begin(source, cancellationToken);
                _trouble.Over();
            }
#pragma warning disable CA1031 // A store that is away is asked again with the next tick.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _trouble.Note("What is remembered of sources cannot be read; it is tried again every quarter of a minute", e);
                return;
            }
        }
    }

    /// <summary>Waits for the looks that are under way.</summary>
    public Task IdleAsync() => Task.WhenAll(_running.Values);

    private void Note(SourceOptions source, SourceState state)
    {
        _known[source.Name] = state;
        troubles.Note(source, state);
    }

    private void Begin(SourceOptions source, CancellationToken cancellationToken)
    {
        var look = Task.Run(() => LookAsync(source, cancellationToken), CancellationToken.None);
        _running[source.Name] = look;
        _ = look.ContinueWith(_ => _running.TryRemove(source.Name, out Task? _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task LookAsync(SourceOptions source, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(LongestLook, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limited.Token);
        try
        {
            await _turns.WaitAsync(both.Token);
            try
            {
                Note(source, await round.LookAsync(source, null, both.Token));
            }
            finally
            {
                _turns.Release();
            }
        }
#pragma warning disable CA1031 // One source's trouble, or a store's that is away, must not end the watch over the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _known.TryRemove(source.Name, out _);
            if (!cancellationToken.IsCancellationRequested) _trouble.Note($"Source {source.Name} could not be looked at; it is tried again", e);
        }
    }
}

/// <summary>The sources that have a fault just now.</summary>
internal sealed class SourceTroubles
{
    private readonly ConcurrentDictionary<string, string> _reasons = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names and reasons.</summary>
    public IReadOnlyList<string> Lines => [.. _reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}")];

    /// <summary>Notes how a source stands.</summary>
    public void Note(SourceOptions source, SourceState state)
    {
        if (state.Fault is { } fault) _reasons[source.Name] = fault.Reason;
        else _reasons.TryRemove(source.Name, out _);
    }
}

/// <summary>Degraded while a source has a fault.</summary>
internal sealed class SourceHealth(SourceTroubles troubles) : IHealthCheck
{
    private const int MostNamed = 5;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        troubles.Lines is { Count: > 0 } lines
            ? HealthCheckResult.Degraded("a source of papers has a fault", data: HealthNote.Of(string.Join("; ", lines.Take(MostNamed)) + (lines.Count > MostNamed ? $"; and {lines.Count - MostNamed} more" : "")))
            : HealthCheckResult.Healthy());
}
