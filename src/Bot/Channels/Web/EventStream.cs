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
internal sealed class EventStream(IOutbox outbox, LiveFeed feed, EventWriter page, TimeProvider time, long? after)
{
    /// <summary>How often something is written, so that nobody on the way thinks the connection dead.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private const int ReplayAtOnce = 100;

    private readonly ShownDeliveries _shown = new(after ?? 0);

    /// <summary>Runs until the page leaves, the host stops or the page falls too far behind.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Heartbeat, time);
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
                while (feed.Live.TryRead(out var delivery)) await ShowAsync(delivery, cancellationToken);
                live = feed.Live.WaitToReadAsync(cancellationToken).AsTask();
            }
            else
            {
                await beat;
                await page.BeatAsync(cancellationToken);
                // Another process on the same store may have sent something.
                await CatchUpAsync(cancellationToken);
                beat = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (after is null) return;
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
