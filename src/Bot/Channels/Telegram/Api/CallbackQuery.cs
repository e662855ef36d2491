namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A pressed button. <see href="https://core.telegram.org/bots/api#callbackquery"/>.</summary>
internal sealed record CallbackQuery
{
    /// <summary>What <c>answerCallbackQuery</c> is to name.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who pressed it.</summary>
    public User From { get; init; } = new();

    /// <summary>The message with the button; null when it is too old.</summary>
    public Message? Message { get; init; }

    /// <summary>What the button says.</summary>
    public string? Data { get; init; }
}
