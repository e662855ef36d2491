namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A special stretch of a text. <see href="https://core.telegram.org/bots/api#messageentity"/>.</summary>
internal sealed record MessageEntity
{
    /// <summary><c>mention</c>, <c>text_mention</c>, <c>bot_command</c>, …</summary>
    public string Type { get; init; } = "";

    /// <summary>Where it begins, in UTF-16 units.</summary>
    public int Offset { get; init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>Who is meant by a <c>text_mention</c>.</summary>
    public User? User { get; init; }
}
