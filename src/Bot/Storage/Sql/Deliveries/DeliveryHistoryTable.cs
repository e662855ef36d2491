using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>What happened to deliveries.</summary>
internal static class DeliveryHistoryTable
{
    /// <summary>Notes something that happened to a delivery.</summary>
    public static Task NoteAsync(Session session, long delivery, DateTimeOffset at, string note) => session.ExecuteAsync(
        "INSERT INTO delivery_note (delivery_id, at, note) VALUES (@delivery, @at, @note)", new { delivery, at, note });

    /// <summary>All that is known of one; null when there is none of that number.</summary>
    public static async Task<DeliveryHistory?> FindAsync(Session session, long id)
    {
        var row = await session.FirstAsync<Row>(
            $"SELECT delivery.*, body.reply FROM {DeliveryRow.Tables} WHERE delivery.id = @id", new { id });
        if (row is null) return null;
        var notes = await session.QueryAsync<Note>("SELECT at, note AS text FROM delivery_note WHERE delivery_id = @id ORDER BY id", new { id });
        return row.ToHistory(notes.ConvertAll(note => new DeliveryNote(note.At, note.Text)));
    }

    /// <summary>The last to a chat, newest first, without notes.</summary>
    public static async Task<IReadOnlyList<DeliveryHistory>> LatestAsync(Session session, ChatId chat, int limit)
    {
        var rows = await session.QueryAsync<Row>(
            $"SELECT delivery.*, body.reply FROM {DeliveryRow.Tables} WHERE delivery.channel = @Channel AND delivery.address = @Address ORDER BY delivery.id DESC LIMIT @limit",
            new { chat.Channel, chat.Address, limit });
        return rows.ConvertAll(row => row.ToHistory([]));
    }

    private sealed class Note
    {
        public DateTimeOffset At { get; init; }

        public string Text { get; init; } = "";
    }

    private sealed class Row : DeliveryRow
    {
        public long BodyId { get; init; }

        public int State { get; init; }

        public DateTimeOffset? Expires { get; init; }

        public DateTimeOffset PlannedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? MessageId { get; init; }

        public string? Reason { get; init; }

        public DeliveryHistory ToHistory(IReadOnlyList<DeliveryNote> notes) => new()
        {
            Id = Id,
            Chat = new ChatId(Channel, Address),
            Lane = (Lane)Lane,
            Slot = Slot,
            Part = Part,
            Body = ReplyJson.Read(Reply),
            BodyId = BodyId,
            State = (DeliveryState)State,
            Attempts = Attempts,
            PlannedAt = PlannedAt,
            Due = Due,
            ReadyAt = ReadyAt,
            Expires = Expires,
            EndedAt = EndedAt,
            MessageId = MessageId,
            Reason = Reason,
            Notes = notes,
        };
    }
}
