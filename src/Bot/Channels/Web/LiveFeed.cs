using System.Threading.Channels;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>What one open page is sent.</summary>
/// <param name="chat">Its chat.</param>
/// <param name="justAccepted">What was accepted for the chat shortly before the feed opened, and may not yet be marked as sent.</param>
/// <param name="close">Takes it out of the open ones.</param>
internal sealed class LiveFeed(ChatId chat, IReadOnlyList<Delivery> justAccepted, Action<LiveFeed> close) : IDisposable
{
    // Far more than a page is ever behind. One that stopped reading loses its stream, and fetches the rest when it comes back.
    private readonly Channel<Delivery> _queue = Channel.CreateBounded<Delivery>(256);

    /// <summary>Its chat.</summary>
    public ChatId Chat => chat;

    /// <summary>What was accepted shortly before the feed opened, oldest first.</summary>
    public IReadOnlyList<Delivery> JustAccepted => justAccepted;

    /// <summary>What was accepted since; completed when the page fell too far behind.</summary>
    public ChannelReader<Delivery> Live => _queue.Reader;

    /// <summary>Adds a delivery.</summary>
    public void Offer(Delivery delivery)
    {
        if (!_queue.Writer.TryWrite(delivery)) _queue.Writer.TryComplete();
    }

    /// <inheritdoc />
    public void Dispose() => close(this);
}
