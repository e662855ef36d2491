using Baozhai.Bot.Alerts;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Plans deliveries, each chat, slot and part once.</summary>
internal sealed class DeliveryPlanner(LiteSession session, DateTimeOffset now)
{
    private readonly Dictionary<Reply, long> _bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>Plans one; returns whether it is new.</summary>
    public bool Plan(PlannedDelivery planned)
    {
        if (!_bodies.TryGetValue(planned.Body, out var body)) _bodies[planned.Body] = body = session.Deliveries.Keep(planned.Body, planned.Articles);
        var due = LiteInstant.Of(planned.Due);
        return session.Deliveries.Add(new DeliveryDocument
        {
            Channel = planned.Chat.Channel,
            Address = planned.Chat.Address,
            Lane = planned.Lane,
            Slot = planned.Slot,
            Part = planned.Part,
            BodyId = body,
            State = DeliveryState.Pending,
            Due = due,
            ReadyAt = due,
            Expires = LiteInstant.Of(planned.Expires),
            PlannedAt = LiteInstant.Of(now),
            Silent = planned.Silent,
            Thread = planned.Thread,
            Edits = planned.Edits,
            Alert = planned.Lane == Lane.Alert && AlertSlot.TryParse(planned.Slot, out var slot) ? [slot.AlertId] : [],
        });
    }

    /// <summary>Plans many; returns how many are new.</summary>
    public int Plan(IEnumerable<PlannedDelivery> planned) => planned.Count(Plan);
}

/// <summary>Finds what may be leased.</summary>
internal sealed class LiteLeases(DeliveryCollection line, DateTimeOffset now)
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
