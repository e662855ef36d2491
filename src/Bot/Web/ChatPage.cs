using Microsoft.Extensions.FileProviders;

namespace Baozhai.Bot.Web;

/// <summary>The chat page and what it loads.</summary>
internal static class ChatPage
{
    /// <summary>Serves <c>wwwroot</c> from beside the program, whatever folder it was started from.</summary>
    public static IApplicationBuilder UseChatPage(this IApplicationBuilder app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Names carry no version: the browser asks each time and mostly hears 304.
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        return app;
    }
}
