using System.Net;
using System.Net.Http.Headers;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A request body that knows whether any of it was given to the network: before that, a failed call did nothing.</summary>
internal sealed class WatchedContent : ByteArrayContent
{
    /// <summary>A JSON body.</summary>
    public WatchedContent(byte[] json)
        : this(json, "application/json")
    {
    }

    /// <summary>A body of any kind.</summary>
    public WatchedContent(byte[] body, string mediaType)
        : base(body) => Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

    /// <summary>Whether writing has begun.</summary>
    public bool Started { get; private set; }

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Started = true;
        return base.SerializeToStreamAsync(stream, context);
    }

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
