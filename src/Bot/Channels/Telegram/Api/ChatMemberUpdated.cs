namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A change of the bot's own membership. <see href="https://core.telegram.org/bots/api#chatmemberupdated"/>.</summary>
internal sealed record ChatMemberUpdated
{
    /// <summary>Where.</summary>
    public Chat Chat { get; init; } = new();

    /// <summary>What the bot is now.</summary>
    public ChatMember NewChatMember { get; init; } = new();
}
