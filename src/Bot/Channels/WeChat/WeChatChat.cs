using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.WeChat;

/// <summary>How people in WeChat are named in this program.</summary>
internal static class WeChatChat
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "wechat";

    /// <summary>The chat of a follower.</summary>
    /// <param name="openId">What WeChat calls the person for this account.</param>
    public static ChatId IdOf(string openId) => new(ChannelName, openId);
}
