using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>The health of WeCom: healthy, or degraded while a robot's key is refused. The rest of the program goes on, so it stays ready.</summary>
internal sealed class WeComHealth(Robots robots) : IHealthCheck
{
    private readonly ConcurrentDictionary<string, bool> _refused = [];

    /// <summary>Notes that WeCom does not know a robot's key: nothing is sent through it until the next start. Returns whether that is news.</summary>
    /// <param name="name">The robot.</param>
    public bool Disable(string name) => _refused.TryAdd(name, true);

    /// <summary>Whether nothing is sent through a robot.</summary>
    public bool IsDisabled(string name) => _refused.ContainsKey(name);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (robots.All.Count == 0) return Task.FromResult(HealthCheckResult.Healthy("off"));
        return Task.FromResult(_refused.IsEmpty
            ? HealthCheckResult.Healthy($"{robots.All.Count} robots")
            : HealthCheckResult.Degraded($"WeCom refuses the key of {string.Join(", ", _refused.Keys.Order(StringComparer.Ordinal))}: check WeCom:Robots and start again"));
    }
}
