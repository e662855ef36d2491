namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Something that happened. <see href="https://core.telegram.org/bots/api#update"/>.</summary>
internal sealed record Update
{
    /// <summary>Its number; grows by one, and may start anywhere after a week of silence.</summary>
    public required long UpdateId { get; init; }

    /// <summary>Somebody wrote.</summary>
    public Message? Message { get; init; }

    /// <summary>Somebody pressed a button.</summary>
    public CallbackQuery? CallbackQuery { get; init; }

    /// <summary>A channel said something.</summary>
    public Message? ChannelPost { get; init; }

    /// <summary>Somebody types the bot's name in any chat.</summary>
    public InlineQuery? InlineQuery { get; init; }

    /// <summary>The bot was let in, thrown out or blocked.</summary>
    public ChatMemberUpdated? MyChatMember { get; init; }
}
