namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>What a person reads before the first word is said. <see href="https://core.telegram.org/bots/api#botdescription"/>.</summary>
internal sealed record BotDescription
{
    /// <summary>The text; empty when there is none.</summary>
    public string Description { get; init; } = "";
}
