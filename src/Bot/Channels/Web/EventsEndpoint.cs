using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Baozhai.Bot.Channels.Web;

/// <summary><c>GET /api/chat/{chatId}/events</c>: what is pushed to a chat, as server-sent events.</summary>
internal static class EventsEndpoint
{
    /// <summary>Holds a page's stream open.</summary>
    public static async Task<IResult> StreamAsync(
        string chatId, HttpContext context, OpenStreams streams, IOutbox outbox, TimeProvider time, [FromServices] Troubles troubles, IHostApplicationLifetime host)
    {
        if (!WebChatId.TryParse(chatId, out var chat)) return WebChatId.Refused();
        if (!TryReadPosition(context.Request, out var after))
            return Refusal.With(StatusCodes.Status400BadRequest, "Last-Event-ID 和 after 只能是收到过的编号。");

        using var feed = streams.Open(chat);
        // Kestrel waits for open requests before it stops, and this one has no end of its own.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        Prepare(context);
        try
        {
            await new EventStream(outbox, feed, new EventWriter(context.Response), time, after).RunAsync(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
        catch (Exception e) when (StorageTrouble.Is(e) && !leaving.IsCancellationRequested)
        {
            // The page asks again by itself, with the last delivery it knows.
            troubles.Note("Pages cannot be told what they missed; they ask again", e);
        }

        return TypedResults.Empty;
    }

    // A reconnecting EventSource repeats the address it was given, so its own header is the newer word.
    private static bool TryReadPosition(HttpRequest request, out long? after)
    {
        after = null;
        string? given = request.Headers["Last-Event-ID"];
        if (string.IsNullOrEmpty(given)) given = request.Query["after"];
        if (string.IsNullOrEmpty(given)) return true;
        if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        after = id;
        return true;
    }

    private static void Prepare(HttpContext context)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // nginx holds answers back unless told otherwise.
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }
}
