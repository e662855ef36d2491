namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>What stands on the bot's profile and beside a link to it. <see href="https://core.telegram.org/bots/api#botshortdescription"/>.</summary>
internal sealed record BotShortDescription
{
    /// <summary>The text; empty when there is none.</summary>
    public string ShortDescription { get; init; } = "";
}
