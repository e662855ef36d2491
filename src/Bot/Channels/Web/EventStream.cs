using System.Threading.Channels;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web;

/// <summary>
/// One open page: first what it missed, then what comes. The live feed is open before the outbox is asked, so nothing falls between;
/// what both have is shown once.
/// </summary>
/// <param name="outbox">Where what was sent is kept.</param>
/// <param name="feed">What is accepted from now on.</param>
/// <param name="page">The connection.</param>
/// <param name="time">The clock.</param>
/// <param name="after">The last delivery the page knows; null to begin with what is new.</param>
/// <param name="known">The deliveries that are not new.</param>
internal sealed class EventStream(IOutbox outbox, LiveFeed feed, EventWriter page, TimeProvider time, long? after, IReadOnlyList<long> known)
{
    /// <summary>How often something is written, so that nobody on the way thinks the connection dead.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private const int ReplayAtOnce = 100;

    private readonly ShownDeliveries _shown = new(after ?? 0);

    /// <summary>The numbers of all that was sent to a chat and is kept.</summary>
    public static async Task<IReadOnlyList<long>> SentAsync(IOutbox outbox, ChatId chat, CancellationToken cancellationToken)
    {
        var sent = new List<long>();
        int found;
        do
        {
            var next = await outbox.SentAsync(chat, sent.Count > 0 ? sent[^1] : 0, ReplayAtOnce, cancellationToken);
            sent.AddRange(next.Select(delivery => delivery.Id));
            found = next.Count;
        }
        while (found == ReplayAtOnce);

        return sent;
    }

    /// <summary>Runs until the page leaves, the host stops or the page falls too far behind.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Heartbeat, time);
        foreach (var id in known) _shown.Add(id, time.GetUtcNow());
        await page.BeatAsync(cancellationToken);
        await CatchUpAsync(cancellationToken);
        if (after is not null)
            foreach (var delivery in feed.JustAccepted) await ShowAsync(delivery, cancellationToken);

        var beat = timer.WaitForNextTickAsync(cancellationToken).AsTask();
        var live = feed.Live.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            if (await Task.WhenAny(live, beat) == live)
            {
                if (!await live) return;
                while (feed.Live.TryRead(out var delivery))
                {
                    if (delivery is not null) await ShowAsync(delivery, cancellationToken);
                    else await CatchUpAsync(cancellationToken);
                }

                live = feed.Live.WaitToReadAsync(cancellationToken).AsTask();
            }
            else
            {
                await beat;
                await page.BeatAsync(cancellationToken);
                // Another worker may have sent something and could not say so.
                await CatchUpAsync(cancellationToken);
                beat = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var last = _shown.Floor;
        IReadOnlyList<Delivery> missed;
        do
        {
            missed = await outbox.SentAsync(feed.Chat, last, ReplayAtOnce, cancellationToken);
            foreach (var delivery in missed)
            {
                await ShowAsync(delivery, cancellationToken);
                last = Math.Max(last, delivery.Id);
            }
        }
        while (missed.Count == ReplayAtOnce);
    }

    private Task ShowAsync(Delivery delivery, CancellationToken cancellationToken) =>
        _shown.Add(delivery.Id, time.GetUtcNow()) ? page.WriteAsync(delivery, cancellationToken) : Task.CompletedTask;
}

/// <summary>What one open page is sent.</summary>
/// <param name="chat">Its chat.</param>
/// <param name="justAccepted">What was accepted for the chat shortly before the feed opened, and may not yet be marked as sent.</param>
/// <param name="close">Takes it out of the open ones.</param>
internal sealed class LiveFeed(ChatId chat, IReadOnlyList<Delivery> justAccepted, Action<LiveFeed> close) : IDisposable
{
    // Far more than a page is ever behind. One that stopped reading loses its stream, and fetches the rest when it comes back.
    private readonly Channel<Delivery?> _queue = Channel.CreateBounded<Delivery?>(256);

    /// <summary>Its chat.</summary>
    public ChatId Chat => chat;

    /// <summary>What was accepted shortly before the feed opened, oldest first.</summary>
    public IReadOnlyList<Delivery> JustAccepted => justAccepted;

    /// <summary>What was accepted since, null for what must be asked of the outbox; completed when the page fell too far behind.</summary>
    public ChannelReader<Delivery?> Live => _queue.Reader;

    /// <summary>Something was sent by another worker: the outbox has it.</summary>
    public void Look() => _queue.Writer.TryWrite(null);

    /// <summary>Adds a delivery.</summary>
    public void Offer(Delivery delivery)
    {
        if (!_queue.Writer.TryWrite(delivery)) _queue.Writer.TryComplete();
    }

    /// <inheritdoc />
    public void Dispose() => close(this);
}

/// <summary>
/// Which deliveries a page was shown. Their numbers follow the order of planning, not of sending: an alert that waited for the
/// end of quiet hours arrives after later ones. So what was missed is asked for from a number a day old, and what was shown is left out.
/// </summary>
internal sealed class ShownDeliveries(long after)
{
    private static readonly TimeSpan LatestArrival = TimeSpan.FromDays(1);

    private readonly HashSet<long> _shown = [];
    private readonly Queue<(long Id, DateTimeOffset At)> _order = new();

    /// <summary>Nothing up to this number can still be missing.</summary>
    public long Floor { get; private set; } = after;

    /// <summary>Notes a delivery as shown; false when it was before.</summary>
    public bool Add(long id, DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && now - oldest.At > LatestArrival)
        {
            Floor = Math.Max(Floor, _order.Dequeue().Id);
            _shown.RemoveWhere(shown => shown <= Floor);
        }

        if (id <= Floor || !_shown.Add(id)) return false;
        _order.Enqueue((id, now));
        return true;
    }
}
