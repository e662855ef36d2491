using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Bot.Demo;

/// <summary>Registers the demo: its clock takes the place of the system's, its player that of everything that works by itself.</summary>
internal static class DemoPages
{
    /// <summary>The clock and the player, who plays only where he is hosted.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, TimeSpan length)
    {
        var week = DemoWeek.Read();
        var clock = new DemoClock(week.Start);
        return services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
            .AddSingleton(clock)
            .AddSingleton(week)
            .AddSingleton(DemoPace.Of(week, length))
            .AddSingleton<DemoPlayer>();
    }

    /// <summary>The chat page with the demo's line on top, and how the demo stands.</summary>
    public static void MapDemo(this IEndpointRouteBuilder endpoints)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "chat.html"))
            .Replace("<script type=\"module\" src=\"chat.js\"></script>", "<link rel=\"stylesheet\" href=\"demo.css\"><script type=\"module\" src=\"demo.js\"></script>", StringComparison.Ordinal);
        endpoints.MapGet("/chat.html", () => Results.Content(page, "text/html; charset=utf-8"));
        endpoints.MapGet("/api/demo", (DemoPlayer player, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(player.Look(), DemoJson.Default.DemoState);
        });
    }
}
