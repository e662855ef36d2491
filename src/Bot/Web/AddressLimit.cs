using System.Globalization;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Web;

/// <summary>Limits what one address may ask of <c>/api</c>, <c>/search</c> and <c>/me</c>. Callbacks of other channels come from few addresses and are not limited.</summary>
internal static class AddressLimit
{
    /// <summary>Requests in a window. Generous: a school or an office may share one address.</summary>
    public const int Requests = 300;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    // What costs more than a page that is read.
    private static readonly PathString[] Limited = ["/api", "/search", "/me"];

    /// <summary>Counts each request and refuses those above the limit.</summary>
    public static IApplicationBuilder UseAddressLimit(this IApplicationBuilder app)
    {
        var window = new RequestWindow<string>(Window, app.ApplicationServices.GetRequiredService<TimeProvider>());
        return app.Use(async (context, next) =>
        {
            var isLimited = Limited.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
            if (isLimited && window.Count(context.Connection.RemoteIpAddress?.ToString() ?? "unknown") > Requests) await Refuse(context.Response, window.Left).ExecuteAsync(context);
            else await next(context);
        });
    }

    /// <summary>The answer to whoever is over a limit: when to come again.</summary>
    public static IResult Refuse(HttpResponse response, TimeSpan wait)
    {
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Refusal.With(StatusCodes.Status429TooManyRequests, "说得太快啦，请歇几秒再试。");
    }
}
