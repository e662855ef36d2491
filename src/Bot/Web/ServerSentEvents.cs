using Baozhai.Bot.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Baozhai.Bot.Web;

/// <summary>Holds a page's stream of server-sent events open (HTML standard, 9.2).</summary>
internal static class ServerSentEvents
{
    /// <summary>Writes until the page leaves, the program stops, or there is no more to write. A store that is away ends the stream: the page asks again by itself.</summary>
    /// <param name="context">The request.</param>
    /// <param name="host">Tells that the program stops.</param>
    /// <param name="troubles">Is told when the store is away.</param>
    /// <param name="trouble">What readers of the log are told then.</param>
    /// <param name="writeAsync">Writes; its token ends when the page or the program does.</param>
    public static async Task<IResult> HoldAsync(HttpContext context, IHostApplicationLifetime host, Troubles troubles, string trouble, Func<CancellationToken, Task> writeAsync)
    {
        // Kestrel waits for open requests before it stops, and this one has no end of its own.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // nginx holds answers back unless told otherwise.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await writeAsync(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
        catch (Exception e) when (StorageTrouble.Is(e) && !leaving.IsCancellationRequested)
        {
            troubles.Note(trouble, e);
        }

        return TypedResults.Empty;
    }
}
