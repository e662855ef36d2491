using System.Net;
using System.Net.Http.Headers;
using Telegram.Bot.Requests.Abstractions;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>
/// A request of the library that knows whether any of its body was given to the network: before that, a failed call did nothing. The library
/// does not tell. The result may be of another type than the library's own, so that nothing is read of an answer but what is needed.
/// </summary>
/// <param name="request">The request.</param>
internal sealed class WatchedRequest<TResult>(IRequest request) : IRequest<TResult>
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private const int Begun = 1;
    private const int Refused = 2;

    private int _state;

    /// <summary>Whether writing has begun.</summary>
    public bool IsBegun => Volatile.Read(ref _state) == Begun;

    /// <summary>Sees to it that writing does not begin any more; false when it has begun.</summary>
    public bool TryRefuse() => Interlocked.CompareExchange(ref _state, Refused, 0) != Begun;

    /// <inheritdoc />
    public HttpMethod HttpMethod => request.HttpMethod;

    /// <inheritdoc />
    public string MethodName => request.MethodName;

    /// <inheritdoc />
    public bool IsWebhookResponse { get => request.IsWebhookResponse; set => request.IsWebhookResponse = value; }

    /// <summary>The body, written out in memory first: what cannot be written is not sent, and the server is told its length.</summary>
    public HttpContent ToHttpContent()
    {
        using var content = request.ToHttpContent();
        if (content is null) return new WatchedContent(this, "{}"u8.ToArray(), Json);
        using var body = new MemoryStream();
        content.CopyTo(body, null, CancellationToken.None);
        return new WatchedContent(this, body.ToArray(), content.Headers.ContentType);
    }

    private void Begin()
    {
        if (Interlocked.CompareExchange(ref _state, Begun, 0) == Refused) throw new OperationCanceledException("The request was called off before it was written.");
    }

    private sealed class WatchedContent : ByteArrayContent
    {
        private readonly WatchedRequest<TResult> _request;

        public WatchedContent(WatchedRequest<TResult> request, byte[] body, MediaTypeHeaderValue? type)
            : base(body)
        {
            _request = request;
            Headers.ContentType = type;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            _request.Begin();
            return base.SerializeToStreamAsync(stream, context);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _request.Begin();
            return base.SerializeToStreamAsync(stream, context, cancellationToken);
        }
    }
}
