namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A file ready to be downloaded. <see href="https://core.telegram.org/bots/api#file"/>.</summary>
internal sealed record File
{
    /// <summary>Its size in bytes; null when unknown.</summary>
    public long? FileSize { get; init; }

    /// <summary>Where it is, under <c>/file/bot…/</c>; null when it is too large for bots.</summary>
    public string? FilePath { get; init; }
}
