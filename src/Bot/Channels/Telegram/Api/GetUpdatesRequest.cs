namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getupdates"/>.</summary>
internal sealed record GetUpdatesRequest
{
    /// <summary>The first update wanted; everything below it is confirmed and forgotten. Null starts at the oldest unconfirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>How many at most, 1 to 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds to wait for one, at most 50.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
