namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#sendmessage"/>.</summary>
internal sealed record SendMessageRequest
{
    /// <summary>Where to.</summary>
    public required long ChatId { get; init; }

    /// <summary>The thread of a forum; null for its general one.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>What, 1 to 4096 code points after parsing.</summary>
    public required string Text { get; init; }

    /// <summary><c>HTML</c>, or null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>How links are shown.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>True for no sound; null for the chat's own setting.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>What it replies to.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>Buttons under it.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
