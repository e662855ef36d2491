namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>What a refusal says besides its text. <see href="https://core.telegram.org/bots/api#responseparameters"/>.</summary>
internal sealed record ResponseParameters
{
    /// <summary>The number of the supergroup the group became.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>Seconds to wait.</summary>
    public int? RetryAfter { get; init; }
}
