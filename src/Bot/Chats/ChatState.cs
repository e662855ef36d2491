namespace Baozhai.Bot.Chats;

/// <summary>Whether a chat can be sent to.</summary>
internal enum ChatState
{
    /// <summary>It can.</summary>
    Active,

    /// <summary>It blocked the bot, was deleted or left; its subscriptions are kept for its return.</summary>
    Gone,
}
