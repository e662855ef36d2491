namespace Baozhai.Bot.Outbox;

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
