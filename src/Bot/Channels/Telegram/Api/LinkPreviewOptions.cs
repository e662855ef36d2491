namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>How links are shown. <see href="https://core.telegram.org/bots/api#linkpreviewoptions"/>.</summary>
/// <param name="IsDisabled">Whether no preview is shown.</param>
internal sealed record LinkPreviewOptions(bool IsDisabled);
