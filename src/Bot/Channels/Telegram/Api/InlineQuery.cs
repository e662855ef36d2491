namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>Somebody types the bot's name and words in any chat. <see href="https://core.telegram.org/bots/api#inlinequery"/>.</summary>
internal sealed record InlineQuery
{
    /// <summary>What <c>answerInlineQuery</c> is to name.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who types.</summary>
    public User From { get; init; } = new();

    /// <summary>The words, at most 256 characters.</summary>
    public string Query { get; init; } = "";

    /// <summary>Where to go on, as the last answer said; empty at first.</summary>
    public string Offset { get; init; } = "";
}
