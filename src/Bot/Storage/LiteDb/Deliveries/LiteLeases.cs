using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Finds what may be leased.</summary>
internal sealed class LiteLeases(DeliveryLine line, DateTimeOffset now)
{
    /// <summary>What is ready, lane by lane, in the order of sending.</summary>
    public IReadOnlyList<DeliveryDocument> Ready(IReadOnlyCollection<string> channels, int limit)
    {
        var ready = line.Waiting
            .Where(delivery => delivery.ReadyAt <= now && !(delivery.Expires < now) && channels.Contains(delivery.Channel))
            .OrderBy(delivery => delivery.Lane).ThenBy(delivery => delivery.ReadyAt).ThenBy(delivery => delivery.Id);
        return [.. ready.Where(delivery => !IsHeldUp(delivery)).Take(limit)];
    }

    // A lease that ran out is ready again. What expired and is not marked so yet holds up nobody.
    private bool IsHeldUp(DeliveryDocument delivery) => line.WaitingFor(delivery.Chat())
        .TakeWhile(earlier => earlier.Id < delivery.Id)
        .Any(earlier => earlier.Lane == delivery.Lane
            && (!(earlier.Expires < now) || (earlier.State == DeliveryState.Leased && earlier.ReadyAt > now))
            && (earlier.Slot == delivery.Slot || (earlier.Due <= now && earlier.Attempts < IOutbox.PatientTries)));
}
