using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Storage;

/// <summary>Ready while the store answers and the disk takes what is written.</summary>
internal sealed class StorageHealth(IStore store) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await store.CheckAsync(thorough: false, cancellationToken)).Problem is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy();
}
