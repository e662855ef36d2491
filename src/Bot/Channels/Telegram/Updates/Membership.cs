using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>What the bot's membership says about a chat.</summary>
internal static class Membership
{
    /// <summary>Whether the chat can be sent to. In a private chat <c>kicked</c> means blocked and <c>member</c> means unblocked.</summary>
    public static ChatState StateOf(ChatMember member) => member.Status switch
    {
        "kicked" or "left" => ChatState.Gone,
        "restricted" when member.CanSendMessages == false => ChatState.Gone,
        _ => ChatState.Active,
    };
}
