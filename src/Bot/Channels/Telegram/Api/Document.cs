namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A file somebody sent. <see href="https://core.telegram.org/bots/api#document"/>.</summary>
internal sealed record Document
{
    /// <summary>What <c>getFile</c> is to name.</summary>
    public string FileId { get; init; } = "";

    /// <summary>Its name; null when it has none.</summary>
    public string? FileName { get; init; }

    /// <summary>Its size in bytes; null when unknown.</summary>
    public long? FileSize { get; init; }
}
