using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Baozhai.Bot.Web;

/// <summary>Limits what one address may ask of <c>/api</c>. Callbacks of other channels come from few addresses and are not limited.</summary>
internal static class AddressLimit
{
    /// <summary>Requests in a window. Generous: a school or an office may share one address.</summary>
    public const int Requests = 300;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>Limits by address, and the kind answer to whoever is over any limit.</summary>
    public static IServiceCollection AddAddressLimit(this IServiceCollection services) => services.AddRateLimiter(static options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = static (rejected, _) => RefuseAsync(rejected);
    });

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            static _ => new FixedWindowRateLimiterOptions { PermitLimit = Requests, Window = Window });
    }

    private static ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(Refusal.With(StatusCodes.Status429TooManyRequests, "说得太快啦，请歇几秒再试。").ExecuteAsync(rejected.HttpContext));
    }
}
