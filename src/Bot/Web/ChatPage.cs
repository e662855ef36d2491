using Microsoft.AspNetCore.Rewrite;
using Microsoft.Extensions.FileProviders;

namespace Baozhai.Bot.Web;

/// <summary>The chat page and what it loads.</summary>
internal static class ChatPage
{
    /// <summary>Serves <c>wwwroot</c> from beside the program, whatever folder it was started from.</summary>
    public static IApplicationBuilder UseChatPage(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        // The page has no extension in its address.
        app.UseRewriter(new RewriteOptions().AddRewrite("^chat$", "chat.html", skipRemainingRules: true));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Names carry no version: the browser asks each time and mostly hears 304.
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        return app;
    }
}

/// <summary>Headers that keep the page to its own scripts and out of other pages.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds them to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // An exception handler clears headers set before it ran, so they are added last.
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    });
}
