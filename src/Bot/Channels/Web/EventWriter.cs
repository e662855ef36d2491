using System.Globalization;
using System.Text;
using System.Text.Json;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

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
