namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#editmessagetext"/>.</summary>
internal sealed record EditMessageTextRequest
{
    /// <summary>Where it stands.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message to change.</summary>
    public required long MessageId { get; init; }

    /// <summary>Its new text, 1 to 4096 code points after parsing.</summary>
    public required string Text { get; init; }

    /// <summary><c>HTML</c>, or null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>How links are shown.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Buttons under it.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
