using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>The event streams that pages hold open just now.</summary>
internal sealed class OpenStreams
{
    // A delivery is accepted a moment before the outbox says it was sent. A page that connects in that moment finds it here.
    // A relay sends and marks in turn, so this is many times what can be between the two.
    private const int Remembered = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, List<LiveFeed>> _feeds = [];
    private readonly Queue<Delivery> _accepted = new();

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
