namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>The kinds of updates that are asked for. Edited messages are not among them: what was said once was answered.</summary>
internal static class AllowedUpdates
{
    /// <summary>The kinds, as <c>allowed_updates</c> takes them.</summary>
    public static IReadOnlyList<string> All { get; } = ["message", "callback_query", "my_chat_member", "channel_post", "inline_query"];
}
