using Baozhai.Bot.Chats;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>What the bot's membership says about a chat.</summary>
internal static class Membership
{
    /// <summary>Whether the chat can be sent to. In a private chat <c>kicked</c> means blocked and <c>member</c> means unblocked.</summary>
    public static ChatState StateOf(ChatMember member) => member switch
    {
        { Status: ChatMemberStatus.Kicked or ChatMemberStatus.Left } => ChatState.Gone,
        ChatMemberRestricted { CanSendMessages: false } => ChatState.Gone,
        _ => ChatState.Active,
    };
}
