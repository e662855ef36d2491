namespace Baozhai.Bot.Outbox;

/// <summary>What a channel can send of itself. Nothing may be promised that it cannot.</summary>
internal enum PushPower
{
    /// <summary>Everything, at any time.</summary>
    Always,

    /// <summary>Only for some time after the person wrote; what is over waits for the next message.</summary>
    AfterMessage,

    /// <summary>Nothing: it only answers.</summary>
    Never,
}
