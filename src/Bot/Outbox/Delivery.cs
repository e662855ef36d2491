using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Outbox;

/// <summary>A delivery a relay has leased.</summary>
/// <param name="Id">Its number; grows in the order of planning.</param>
/// <param name="Chat">Who gets it.</param>
/// <param name="Lane">What goes first.</param>
/// <param name="Slot">What it is.</param>
/// <param name="Part">Its place among the messages of the slot.</param>
/// <param name="Body">What it says.</param>
/// <param name="Attempts">How often it was tried before.</param>
internal sealed record Delivery(long Id, ChatId Chat, Lane Lane, string Slot, int Part, Reply Body, int Attempts)
{
    /// <summary>The lease it was taken with.</summary>
    public Lease Lease { get; init; }

    /// <summary>How many messages of it are out already, where the channel makes several of it.</summary>
    public int Pieces { get; init; }

    /// <summary>The instant it was planned for.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Whether it makes no sound, where the channel can.</summary>
    public bool Silent { get; init; }

    /// <summary>The thread of the chat it belongs in; null for where the chat's messages go by themselves.</summary>
    public string? Thread { get; init; }

    /// <summary>The message it takes the place of where the channel can do that; null for a message of its own.</summary>
    public string? Edits { get; init; }
}

/// <summary>The right to record the outcome of a delivery. A relay that was slower than its lease has lost it: its outcome changes nothing.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Number">Which of the delivery's leases it is, from 1.</param>
internal readonly record struct Lease(long Delivery, long Number);

/// <summary>How far a delivery has come.</summary>
internal enum DeliveryState
{
    /// <summary>Waits until it is due.</summary>
    Pending,

    /// <summary>A relay is sending it; when the lease runs out it waits again.</summary>
    Leased,

    /// <summary>The channel accepted it.</summary>
    Sent,

    /// <summary>The channel refused it for good.</summary>
    Failed,

    /// <summary>The chat is gone.</summary>
    Gone,

    /// <summary>It was of no use any more before it could be sent.</summary>
    Expired,
}

/// <summary>The priority of a delivery.</summary>
internal enum Lane
{
    /// <summary>An answer somebody waits for.</summary>
    Reply,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A digest.</summary>
    Digest,
}

/// <summary>A lane's name for operators.</summary>
internal static class LaneName
{
    /// <summary>reply, alert or digest.</summary>
    public static string Of(Lane lane) => lane switch
    {
        Lane.Reply => "reply",
        Lane.Alert => "alert",
        Lane.Digest => "digest",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "Give the new lane a name in LaneName."),
    };
}
