using Baozhai.Bot.Web.Desk;
using Baozhai.Bot.Web.Me;
using Baozhai.Bot.Web.Pages;

namespace Baozhai.Bot.Web;

/// <summary>Registers the web endpoints and their limits.</summary>
internal static class WebRegistration
{
    /// <summary>Options and health checks.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>()
            .Bind(configuration.GetSection(WebOptions.Section))
            .Validate(options => WebOptions.IsAddress(options.PublicUrl), "Web:PublicUrl must be the address under which the pages are reached, for example https://bao.example.org.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.BackupPath), "Web:BackupPath must be a folder, for example data/backups.")
            .ValidateOnStart();
        services.AddHealthChecks();
        // Nothing of a reader's own is in what is compressed, so its length gives nothing away.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "text/csv", "image/svg+xml", "application/atom+xml", "application/feed+json", "application/cap+xml", "application/manifest+json"];
        });
        services.AddReader().AddDesk().AddMe();
        return services;
    }

    /// <summary>What every request passes, in order. Comes before any mapping of endpoints.</summary>
    public static IApplicationBuilder UseWeb(this IApplicationBuilder app) =>
        app.UseSecurityHeaders().UseLastResort()
            // Pages of the desk and of a person hold secrets of a session beside what others wrote: their length would give the secrets away.
            .UseWhen(context => !IsOfSession(context.Request.Path), pages => pages.UseResponseCompression())
            .UseChatPage().UseAddressLimit().UseOutputCache();

    private static bool IsOfSession(PathString path) =>
        path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/me", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The web side. Section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>
    /// The key of the operator: what <c>X-Admin-Key</c> must say to hand in issues over HTTP, and what opens the desk at <c>/desk</c>. Default none:
    /// neither exists then.
    /// </summary>
    public string? AdminKey { get; set; }

    /// <summary>The folder into which the desk writes backups, relative to the current one. Default <c>data/backups</c>.</summary>
    public string BackupPath { get; set; } = "data/backups";

    /// <summary>Where the pages are reached from outside, for example <c>https://bao.example.org</c>. Default none: nothing links to them from other places.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// Push services inside the operator's network that browsers may name, each as <c>host:port</c>; only these may be reached without https. Default none.
    /// </summary>
    public IList<string> PrivatePushHosts { get; } = [];

    /// <summary>Whether a public address is one, or is not set.</summary>
    public static bool IsAddress(string? address) =>
        string.IsNullOrWhiteSpace(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0);
}
