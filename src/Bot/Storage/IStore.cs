using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Operators.Desk;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Storage;

/// <summary>The place everything is kept in, whatever engine keeps it.</summary>
internal interface IStore : IBackup
{
    /// <summary>Makes the store where there is none and brings it to this program's version. Nothing else may be asked of it before.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Does at the start what one process at a time does, such as filling an empty archive; another that starts meanwhile waits.</summary>
    Task PrepareAsync(Func<Task> work, CancellationToken cancellationToken) => work();

    /// <summary>Checks that it can be read, and written where a write failed before. A fault is returned and not thrown.</summary>
    /// <param name="thorough">Whether all of it is looked at, which takes a while, and a write is tried in any case.</param>
    /// <param name="cancellationToken">Cancels it before it begins.</param>
    Task<StoreCheck> CheckAsync(bool thorough, CancellationToken cancellationToken);

    /// <summary>Puts a backup in the place of the store, which is moved aside and never deleted.</summary>
    /// <param name="file">The backup, which is left as it is.</param>
    /// <param name="cancellationToken">Cancels it before it begins.</param>
    /// <returns>Where the former store is now; null when there was none.</returns>
    /// <exception cref="StorageException">The backup is none, or the bot is running, or something cannot be written. Then nothing has changed.</exception>
    Task<string?> RestoreAsync(string file, CancellationToken cancellationToken);
}

/// <summary>How a store is.</summary>
/// <param name="Engine">The engine and its version.</param>
/// <param name="SchemaVersion">The number of the last migration applied.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Problem">What is wrong, in one line; null when nothing is.</param>
internal sealed record StoreCheck(string Engine, int SchemaVersion, long Bytes, string? Problem);

/// <summary>Ready while the store answers and the disk takes what is written.</summary>
internal sealed class StorageHealth(IStore store) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await store.CheckAsync(thorough: false, cancellationToken)).Problem is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy();
}
