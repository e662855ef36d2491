using System.Data.Common;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>A delivery as its row.</summary>
internal class DeliveryRow
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
}
