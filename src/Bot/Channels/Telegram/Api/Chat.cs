namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A chat. <see href="https://core.telegram.org/bots/api#chat"/>.</summary>
internal sealed record Chat
{
    /// <summary>Its number: up to 52 bits, negative for groups and channels.</summary>
    public long Id { get; init; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether a supergroup is divided into threads.</summary>
    public bool? IsForum { get; init; }
}
