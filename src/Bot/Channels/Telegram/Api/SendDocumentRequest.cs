namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#senddocument"/>.</summary>
internal sealed record SendDocumentRequest
{
    /// <summary>Where to.</summary>
    public required long ChatId { get; init; }

    /// <summary>The thread of a forum; null for its general one.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>The file.</summary>
    public required DocumentFile Document { get; init; }

    /// <summary>The words under it, at most 1024 code points after parsing; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary><c>HTML</c>, or null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>True for no sound; null for the chat's own setting.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>What it replies to.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>Buttons under it.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
