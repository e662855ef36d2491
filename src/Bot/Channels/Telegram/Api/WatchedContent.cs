using System.Net;
using System.Net.Http.Headers;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A request body that knows whether any of it was given to the network: before that, a failed call did nothing.</summary>
internal sealed class WatchedContent : ByteArrayContent
{
    /// <summary>A JSON body.</summary>
    public WatchedContent(byte[] json)
        : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json");

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
