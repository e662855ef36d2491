using Baozhai.Bot.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Degraded while something in the inbox cannot be dealt with.</summary>
internal sealed class InboxHealth(InboxTroubles troubles) : IHealthCheck
{
    private const int MostNames = 5;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var names = troubles.Names;
        if (names.Count == 0) return Task.FromResult(HealthCheckResult.Healthy());
        var named = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        return Task.FromResult(HealthCheckResult.Degraded("something in the inbox cannot be read", data: HealthNote.Of($"in the inbox and cannot be read: {named}; the log says why")));
    }
}
