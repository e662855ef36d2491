using System.Collections.Concurrent;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using Dapper;
using Npgsql;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>
/// Carries signals between the workers of a database by LISTEN and NOTIFY. What was raised while there was no connection is not known, so after each
/// connection every signal arrives, with nothing said of what it is about; whoever waits for signals also looks by itself now and then.
/// The connection also claims the database for the workers together, so that nobody moves or restores it meanwhile.
/// </summary>
internal sealed class PostgresSignals : BackgroundService
{
    private const string Channel = "baozhai";
    private const char Divider = '|';

    // PostgreSQL refuses more than 8000 bytes.
    private const int LongestAbout = 500;
    private const int AtOnce = 200;

    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(20);

    private readonly PostgresServer _server;
    private readonly Worker _worker;
    private readonly Dictionary<string, SharedSignal> _signals;
    private readonly ConcurrentDictionary<(string Topic, string About), bool> _outgoing = [];
    private readonly SemaphoreSlim _news = new(0);
    private readonly TroubleLog _trouble;

    /// <summary>Begins to note what is raised here.</summary>
    public PostgresSignals(PostgresServer server, Worker worker, IEnumerable<SharedSignal> signals, TimeProvider time, ILogger<PostgresSignals> logger)
    {
        (_server, _worker, _trouble) = (server, worker, new TroubleLog(logger, time));
        _signals = signals.ToDictionary(signal => signal.Topic);
        foreach (var signal in _signals.Values)
        {
            signal.Raised += about =>
            {
                if (_outgoing.TryAdd((signal.Topic, about.Length <= LongestAbout ? about : ""), true)) _news.Release();
            };
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _news.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync("Signals of other workers cannot be heard; this worker looks by itself until they can", ListenAsync, stoppingToken),
        RepeatAsync("Other workers cannot be told what happens here; they look by themselves until they can", TellAsync, stoppingToken));

    private async Task RepeatAsync(string what, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The server comes back.
            catch (Exception error)
#pragma warning restore CA1031
            {
                await _trouble.WaitAsync(what, error, stopping);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await using var connection = await _server.OpenLastingAsync(stopping);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        if (!await connection.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock_shared(@ClaimLock)", new { PostgresDatabase.ClaimLock }))
            throw new StorageException($"{_server.Place} is being moved or restored: wait until that is done.");
        await connection.ExecuteAsync($"LISTEN {Channel}");
        _trouble.Over();
        foreach (var signal in _signals.Values) signal.Arrive("");
        while (true)
        {
            // A server that vanished without a word is found out by asking.
            if (!await connection.WaitAsync(Alive, stopping)) await connection.ExecuteScalarAsync<int>("SELECT 1");
        }
    }

    private void Hear(string payload)
    {
        // WORKER|TOPIC|ABOUT
        if (payload.Split(Divider, 3) is [var worker, var topic, var about] && worker != _worker.Id && _signals.TryGetValue(topic, out var signal)) signal.Arrive(about);
    }

    private async Task TellAsync(CancellationToken stopping)
    {
        while (true)
        {
            await _news.WaitAsync(stopping);
            var told = _outgoing.Keys.Take(AtOnce).ToList();
            foreach (var one in told) _outgoing.TryRemove(one, out _);
            if (told.Count == 0) continue;
            try
            {
                await using var connection = await _server.Source.OpenConnectionAsync(stopping);
                await connection.ExecuteAsync(new CommandDefinition(
                    "SELECT pg_notify(@Channel, payload) FROM unnest(@payloads) AS told (payload)",
                    new { Channel, payloads = told.Select(one => string.Join(Divider, _worker.Id, one.Topic, one.About)).ToArray() },
                    cancellationToken: stopping));
            }
            catch
            {
                // They are told once the server is back.
                foreach (var one in told) _outgoing.TryAdd(one, true);
                _news.Release();
                throw;
            }
        }
    }
}
