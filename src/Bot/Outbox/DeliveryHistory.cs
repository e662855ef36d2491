using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Outbox;

/// <summary>All that is known of one delivery, for the operator.</summary>
internal sealed record DeliveryHistory
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Who gets it.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>What goes first.</summary>
    public required Lane Lane { get; init; }

    /// <summary>What it is.</summary>
    public required string Slot { get; init; }

    /// <summary>Its place among the messages of the slot.</summary>
    public required int Part { get; init; }

    /// <summary>What it says.</summary>
    public required Reply Body { get; init; }

    /// <summary>The number of the body, which many deliveries share.</summary>
    public required long BodyId { get; init; }

    /// <summary>How far it has come.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>The instant it was planned for.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>When it is tried next, or until when it is leased; of no meaning once it is over.</summary>
    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>Of no use after this instant; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was over; null while it is not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The channel's number of the message, of the first where it is several, when it gave one.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it waits or was given up.</summary>
    public string? Reason { get; init; }

    /// <summary>What happened on the way, oldest first.</summary>
    public IReadOnlyList<DeliveryNote> Notes { get; init; } = [];
}

/// <summary>What is on record of a delivery.</summary>
internal sealed record DeliveryRecord
{
    /// <summary>Alert or digest.</summary>
    public required Lane Lane { get; init; }

    /// <summary>How far it has come.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>Not sent before this instant.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>When it was sent or given up; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was put off or given up, in the channel's words; null where there was no trouble.</summary>
    public string? Reason { get; init; }
}

/// <summary>Something that happened to a delivery before it was over.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
internal sealed record DeliveryNote(DateTimeOffset At, string Text);
