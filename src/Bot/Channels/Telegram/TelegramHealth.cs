using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>The health of Telegram: healthy while off or connected, else degraded, for the web page and the archive work without it.</summary>
internal sealed class TelegramHealth : IHealthCheck
{
    private volatile State _state = new(HealthStatus.Healthy, "off");

    /// <summary>Telegram is on and answers.</summary>
    public void Connected(string username) => _state = new State(HealthStatus.Healthy, $"@{username}");

    /// <summary>Telegram is on and does not answer just now.</summary>
    public void Waiting(string why) => _state = new State(HealthStatus.Degraded, why);

    /// <summary>Telegram needs the operator. The rest of the program goes on, so it stays ready.</summary>
    public void Broken(string why) => _state = new State(HealthStatus.Degraded, why);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = _state;
        return Task.FromResult(new HealthCheckResult(state.Status, state.Description));
    }

    private sealed record State(HealthStatus Status, string Description);
}
