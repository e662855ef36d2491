using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>
/// The health of WeChat: healthy while off or working, degraded while it gives no token or takes no messages. People are answered all the same,
/// so the program stays ready.
/// </summary>
internal sealed class WeChatHealth(IOptions<WeChatOptions> options, TimeProvider time) : IHealthCheck
{
    private volatile string? _token;
    private volatile string? _sending;
    private long _called;

    /// <summary>WeChat's servers called, and proved who they are.</summary>
    public void Called() => Interlocked.Exchange(ref _called, time.GetUtcNow().UtcTicks);

    /// <summary>WeChat gave a token.</summary>
    public void TokenGiven() => _token = null;

    /// <summary>WeChat gives no token.</summary>
    /// <param name="why">What it said.</param>
    public void TokenRefused(string why) => _token = $"WeChat gives no token ({why}): check WeChat:AppId, WeChat:AppSecret and the IP白名单 of 公众平台";

    /// <summary>The account may not send by itself: nothing is sent until the next start.</summary>
    /// <param name="why">What WeChat said.</param>
    public void SendingOff(string why) => _sending = $"the account may not send ({why}): check WeChat:AccountType";

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(options.Value.Token)) return Task.FromResult(HealthCheckResult.Healthy("off"));
        string[] troubles = [.. new[] { _token, _sending }.OfType<string>()];
        return Task.FromResult(new HealthCheckResult(
            troubles.Length == 0 ? HealthStatus.Healthy : HealthStatus.Degraded, string.Join("; ", [.. troubles, LastCall()])));
    }

    // Nobody calls while nobody writes: how long is too long only the operator can tell.
    private string LastCall() => Interlocked.Read(ref _called) is > 0 and var ticks
        ? string.Create(CultureInfo.InvariantCulture, $"last called {new DateTimeOffset(ticks, TimeSpan.Zero):yyyy-MM-dd HH:mm:ss}Z")
        : "not called since the start";
}
