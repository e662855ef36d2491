namespace Baozhai.Bot.Conversation;

/// <summary>What one chat may ask for. Section <c>Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>The most subscriptions of a chat. Default 100, from 1 to 1000.</summary>
    public int Subscriptions { get; set; } = 100;

    /// <summary>The most requests of a chat in a minute. Default 30, from 1 to 1000.</summary>
    public int RequestsPerMinute { get; set; } = 30;
}
