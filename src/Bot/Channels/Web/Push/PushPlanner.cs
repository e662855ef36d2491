using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Web.Push;

/// <summary>
/// Plans what comes to a chat page for its browsers too. Each is a delivery of its own, with its own tries and outcome, so that a push service that is
/// away holds up no page.
/// </summary>
/// <param name="book">The browsers.</param>
/// <param name="keys">Whether pushes are on.</param>
/// <param name="outbox">Where they are planned.</param>
/// <param name="time">The clock.</param>
internal sealed class PushPlanner(IPushBook book, PushKeys keys, IOutbox outbox, TimeProvider time)
{
    // A warning of this morning is of no use tomorrow, and yesterday's digest lies in the chat.
    private static readonly TimeSpan AlertIsOfUse = TimeSpan.FromHours(12);
    private static readonly TimeSpan DigestIsOfUse = TimeSpan.FromHours(20);

    /// <summary>How long a note is of use.</summary>
    public static TimeSpan OfUse(Lane lane) => lane == Lane.Alert ? AlertIsOfUse : DigestIsOfUse;

    /// <summary>Plans it; doing so again changes nothing. Answers are for who waits for them with the page open, and are not pushed.</summary>
    public async Task PlanAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        // Of a message in several parts the first says what it is.
        if (delivery.Lane == Lane.Reply || delivery.Part > 0 || !keys.IsOn) return;
        var now = time.GetUtcNow();
        var planned = (await book.OfAsync(delivery.Chat, cancellationToken))
            .Select(browser => new PlannedDelivery(PushChannel.ChatOf(browser), delivery.Lane, delivery.Slot, 0, delivery.Body, now, now + OfUse(delivery.Lane)) { Silent = delivery.Silent })
            .ToList();
        if (planned.Count > 0) await outbox.PlanAsync(planned, cancellationToken);
    }
}
