using System.Data.Common;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>A delivery as its row. A query fills the columns it asks for.</summary>
internal sealed class DeliveryRow
{
    /// <summary>The columns of a row, from <c>delivery</c> and <c>body</c>.</summary>
    public const string Columns =
        """
        delivery.id, delivery.channel, delivery.address, delivery.lane, delivery.slot, delivery.part, delivery.attempts, delivery.due,
        delivery.ready_at, delivery.lease, delivery.pieces, delivery.silent,
        delivery.thread, delivery.edits, body.reply
        """;

    /// <summary>Where the columns are from.</summary>
    public const string Tables = "delivery JOIN body ON body.id = delivery.body_id";

    public long Id { get; init; }

    public string Channel { get; init; } = "";

    public string Address { get; init; } = "";

    public int Lane { get; init; }

    public string Slot { get; init; } = "";

    public int Part { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset Due { get; init; }

    public DateTimeOffset ReadyAt { get; init; }

    public long Lease { get; init; }

    public int Pieces { get; init; }

    public bool Silent { get; init; }

    public string? Thread { get; init; }

    public string? Edits { get; init; }

    public string Reply { get; init; } = "";

    public long BodyId { get; init; }

    public int State { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public DateTimeOffset PlannedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? MessageId { get; init; }

    public string? Reason { get; init; }

    /// <summary>Reads the columns in their order.</summary>
    public static DeliveryRow Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Channel = row.GetString(1),
        Address = row.GetString(2),
        Lane = row.GetInt32(3),
        Slot = row.GetString(4),
        Part = row.GetInt32(5),
        Attempts = row.GetInt32(6),
        Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        ReadyAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        Lease = row.GetInt64(9),
        Pieces = row.GetInt32(10),
        Silent = row.GetInt64(11) != 0,
        Thread = row.IsDBNull(12) ? null : row.GetString(12),
        Edits = row.IsDBNull(13) ? null : row.GetString(13),
        Reply = row.GetString(14),
    };

    public Delivery ToDelivery() => new(Id, new ChatId(Channel, Address), (Lane)Lane, Slot, Part, ReplyJson.Read(Reply), Attempts)
    {
        Lease = new Lease(Id, Lease),
        Pieces = Pieces,
        Due = Due,
        Silent = Silent,
        Thread = Thread,
        Edits = Edits,
    };

    /// <summary>The delivery once it is leased anew.</summary>
    public Delivery ToLeased() => ToDelivery() with { Lease = new Lease(Id, Lease + 1) };

    /// <summary>All that is known of the delivery.</summary>
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

    /// <summary>What is on record of the delivery.</summary>
    public DeliveryRecord ToRecord() => new() { Lane = (Lane)Lane, State = (DeliveryState)State, Due = Due, EndedAt = EndedAt, Reason = Reason };
}

/// <summary>What happened to deliveries.</summary>
internal static class DeliveryHistoryTable
{
    /// <summary>Notes something that happened to a delivery.</summary>
    public static Task NoteAsync(Session session, long delivery, DateTimeOffset at, string note) => session.ExecuteAsync(
        "INSERT INTO delivery_note (delivery_id, at, note) VALUES (@delivery, @at, @note)", new { delivery, at, note });

    /// <summary>All that is known of one; null when there is none of that number.</summary>
    public static async Task<DeliveryHistory?> FindAsync(Session session, long id)
    {
        var row = await session.FirstAsync<DeliveryRow>(
            $"SELECT delivery.*, body.reply FROM {DeliveryRow.Tables} WHERE delivery.id = @id", new { id });
        if (row is null) return null;
        var notes = await session.QueryAsync<Note>("SELECT at, note AS text FROM delivery_note WHERE delivery_id = @id ORDER BY id", new { id });
        return row.ToHistory(notes.ConvertAll(note => new DeliveryNote(note.At, note.Text)));
    }

    /// <summary>The last to a chat, newest first, without notes.</summary>
    public static async Task<IReadOnlyList<DeliveryHistory>> LatestAsync(Session session, ChatId chat, int limit)
    {
        var rows = await session.QueryAsync<DeliveryRow>(
            $"SELECT delivery.*, body.reply FROM {DeliveryRow.Tables} WHERE delivery.channel = @Channel AND delivery.address = @Address ORDER BY delivery.id DESC LIMIT @limit",
            new { chat.Channel, chat.Address, limit });
        return rows.ConvertAll(row => row.ToHistory([]));
    }

    private sealed class Note
    {
        public DateTimeOffset At { get; init; }

        public string Text { get; init; } = "";
    }
}

/// <summary>A count of deliveries as its row.</summary>
internal sealed class LaneCountRow
{
    public string Channel { get; init; } = "";

    public int Lane { get; init; }

    public long Count { get; init; }

    /// <summary>Reads counts.</summary>
    public static async Task<IReadOnlyList<LaneCount>> ReadAsync(Session session, string sql, object? parameters = null)
    {
        var rows = await session.QueryAsync<LaneCountRow>(sql, parameters);
        return rows.ConvertAll(row => new LaneCount(row.Channel, (Lane)row.Lane, row.Count));
    }
}
