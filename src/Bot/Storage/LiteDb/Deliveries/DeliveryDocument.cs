using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>A delivery as it is kept, with what happened to it.</summary>
internal sealed class DeliveryDocument
{
    public long Id { get; set; }

    /// <summary>Chat, slot and part: unique.</summary>
    public string Key { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Address { get; set; } = "";

    public Lane Lane { get; set; }

    public string Slot { get; set; } = "";

    public int Part { get; set; }

    public long BodyId { get; set; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset Due { get; set; }

    /// <summary>When it may go; the end of the lease while it is leased.</summary>
    public DateTimeOffset ReadyAt { get; set; }

    public DateTimeOffset? Expires { get; set; }

    public DateTimeOffset PlannedAt { get; set; }

    /// <summary>When it was over; null while it waits or is leased.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? MessageId { get; set; }

    public string? Reason { get; set; }

    /// <summary>How often it was leased.</summary>
    public long Lease { get; set; }

    /// <summary>How many messages of it are out.</summary>
    public int Pieces { get; set; }

    public bool Silent { get; set; }

    public string? Thread { get; set; }

    public string? Edits { get; set; }

    /// <summary>The alert it tells of; empty for all others, so that they are not in its index.</summary>
    public List<long> Alert { get; set; } = [];

    public List<NoteDocument> Notes { get; set; } = [];

    /// <summary>Whether it is not over.</summary>
    [BsonIgnore]
    public bool IsWaiting => State is DeliveryState.Pending or DeliveryState.Leased;

    /// <summary>Who gets it.</summary>
    public ChatId Chat() => new(Channel, Address);

    /// <summary>Ends it.</summary>
    public void End(DeliveryState state, DateTimeOffset now, string? reason) => (State, EndedAt, Reason) = (state, LiteInstant.Of(now), reason);

    /// <summary>The delivery as a relay gets it.</summary>
    public Delivery ToDelivery(Reply body) => new(Id, Chat(), Lane, Slot, Part, body, Attempts)
    {
        Lease = new Lease(Id, Lease),
        Pieces = Pieces,
        Due = Due,
        Silent = Silent,
        Thread = Thread,
        Edits = Edits,
    };

    /// <summary>All that is known of it.</summary>
    public DeliveryHistory ToHistory(Reply body, bool withNotes) => new()
    {
        Id = Id,
        Chat = Chat(),
        Lane = Lane,
        Slot = Slot,
        Part = Part,
        Body = body,
        BodyId = BodyId,
        State = State,
        Attempts = Attempts,
        PlannedAt = PlannedAt,
        Due = Due,
        ReadyAt = ReadyAt,
        Expires = Expires,
        EndedAt = EndedAt,
        MessageId = MessageId,
        Reason = Reason,
        Notes = withNotes ? Notes.ConvertAll(note => new DeliveryNote(note.At, note.Text)) : [],
    };
}

/// <summary>Something that happened to a delivery.</summary>
internal sealed class NoteDocument
{
    public DateTimeOffset At { get; set; }

    public string Text { get; set; } = "";
}

/// <summary>What deliveries say: equal bodies are kept once.</summary>
internal sealed class BodyDocument
{
    public long Id { get; set; }

    /// <summary>The SHA-256 of its text: unique.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The reply, as JSON.</summary>
    public string Reply { get; set; } = "";

    /// <summary>The articles it tells of.</summary>
    public List<long> Articles { get; set; } = [];
}

/// <summary>Until when a channel or one of its chats asked for a pause in sending.</summary>
internal sealed class PauseDocument
{
    /// <summary>Channel and address, that empty for the whole channel.</summary>
    public string Id { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Address { get; set; } = "";

    public DateTimeOffset Until { get; set; }
}
