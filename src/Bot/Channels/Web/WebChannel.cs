using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>
/// The chat page. A message counts as accepted once it stands in the outbox as sent, whether a page is open or not:
/// a page that was away asks for what it missed.
/// </summary>
internal sealed class WebChannel(OpenStreams streams) : IChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "web";

    private static readonly Task<SendResult> Accepted = Task.FromResult<SendResult>(new SendResult.Accepted());

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        streams.Publish(delivery);
        return Accepted;
    }
}
