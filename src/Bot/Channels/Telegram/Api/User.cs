namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A person or bot. <see href="https://core.telegram.org/bots/api#user"/>.</summary>
internal sealed record User
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>Its name without @; null for people without one.</summary>
    public string? Username { get; init; }

    /// <summary>IETF tag of the language its program is set to.</summary>
    public string? LanguageCode { get; init; }
}
