using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Channels.WeCom;

/// <summary>How WeCom's group robots are named in this program.</summary>
internal static class WeComChat
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "wecom";

    /// <summary>The chat of a robot.</summary>
    /// <param name="name">The robot's name; never its key.</param>
    public static ChatId IdOf(string name) => new(ChannelName, name);
}
