using Baozhai.Bot.Alerts;
using Baozhai.Bot.Conversation;
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
