using System.Globalization;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Web;
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

        return await ServerSentEvents.HoldAsync(context, host, troubles, "Pages cannot be told what they missed; they ask again", async cancellationToken =>
        {
            // A page that knows nothing begins with what is new. Asked before its feed is open, so what comes now is new.
            var known = after is null ? await EventStream.SentAsync(outbox, chat, cancellationToken) : [];
            using var feed = streams.Open(chat);
            await new EventStream(outbox, feed, new EventWriter(context.Response), time, after, known).RunAsync(cancellationToken);
        });
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
}

/// <summary>Writes server-sent events (HTML standard, 9.2).</summary>
internal sealed class EventWriter(HttpResponse response)
{
    private static readonly byte[] Comment = ": \n\n"u8.ToArray();

    /// <summary>Writes what no page sees, to keep the connection alive.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => WriteAsync(Comment, cancellationToken);

    /// <summary>Writes a delivery as a <c>message</c>; its number is the event's.</summary>
    public Task WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        // JSON holds no line feeds, so one data line is enough.
        var data = JsonSerializer.Serialize(WebReply.Of(delivery), WebJson.Readable.WebReply);
        return WriteAsync(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {delivery.Id}\nevent: message\ndata: {data}\n\n")),
            cancellationToken);
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(bytes, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}

/// <summary>The event streams that pages hold open just now.</summary>
internal sealed class OpenStreams : IDisposable
{
    // A delivery is accepted a moment before the outbox says it was sent. A page that connects in that moment finds it here.
    // A relay sends and marks in turn, so this is many times what can be between the two.
    private const int Remembered = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, List<LiveFeed>> _feeds = [];
    private readonly Queue<Delivery> _accepted = new();
    private readonly SentSignal _sent;

    /// <summary>Begins to listen for what other workers send.</summary>
    public OpenStreams(SentSignal sent)
    {
        _sent = sent;
        _sent.Arrived += Look;
    }

    /// <inheritdoc />
    public void Dispose() => _sent.Arrived -= Look;

    /// <summary>Opens a feed of what is sent to a chat from now on; dispose it to leave.</summary>
    public LiveFeed Open(ChatId chat)
    {
        lock (_gate)
        {
            var feed = new LiveFeed(chat, [.. _accepted.Where(delivery => delivery.Chat == chat)], Close);
            if (!_feeds.TryGetValue(chat, out var feeds)) _feeds[chat] = feeds = [];
            feeds.Add(feed);
            return feed;
        }
    }

    /// <summary>Hands a delivery to every open feed of its chat.</summary>
    public void Publish(Delivery delivery)
    {
        lock (_gate)
        {
            _accepted.Enqueue(delivery);
            if (_accepted.Count > Remembered) _accepted.Dequeue();
            if (!_feeds.TryGetValue(delivery.Chat, out var feeds)) return;
            foreach (var feed in feeds) feed.Offer(delivery);
        }
    }

    // Another worker has sent something to a chat, or to any: what is open of it looks.
    private void Look(string address)
    {
        lock (_gate)
        {
            foreach (var feed in _feeds.Where(open => address.Length == 0 || open.Key.Address == address).SelectMany(open => open.Value)) feed.Look();
        }
    }

    private void Close(LiveFeed feed)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(feed.Chat, out var feeds)) return;
            feeds.Remove(feed);
            if (feeds.Count == 0) _feeds.Remove(feed.Chat);
        }
    }
}
