namespace Baozhai.Bot.Outbox;

/// <summary>What goes first when many wait.</summary>
internal enum Lane
{
    /// <summary>An answer somebody waits for.</summary>
    Reply,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A digest.</summary>
    Digest,
}
