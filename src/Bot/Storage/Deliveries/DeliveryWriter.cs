using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Deliveries;

/// <summary>Plans deliveries, each chat, slot and part once.</summary>
internal sealed class DeliveryWriter(Session session, DateTimeOffset now) : IDisposable
{
    private readonly BodyWriter _bodies = new(session);

    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO delivery (channel, address, lane, slot, part, body_id, state, attempts, due, ready_at, expires, planned_at, silent, thread, edits)
        VALUES (@channel, @address, @lane, @slot, @part, @body, 0, 0, @due, @due, @expires, @now, @silent, @thread, @edits)
        ON CONFLICT DO NOTHING
        """,
        "@channel", "@address", "@lane", "@slot", "@part", "@body", "@due", "@expires", "@now", "@silent", "@thread", "@edits");

    /// <summary>Plans one; returns whether it is new.</summary>
    public bool Plan(PlannedDelivery planned) => _insert.Run(
        planned.Chat.Channel, planned.Chat.Address, (int)planned.Lane, planned.Slot, planned.Part, _bodies.Keep(planned.Body, planned.Articles),
        planned.Due, planned.Expires, now, planned.Silent, planned.Thread, planned.Edits) > 0;

    /// <summary>Plans many; returns how many are new.</summary>
    public int Plan(IEnumerable<PlannedDelivery> planned) => planned.Count(Plan);

    public void Dispose()
    {
        _bodies.Dispose();
        _insert.Dispose();
    }
}
