namespace Baozhai.Bot.Outbox;

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
