namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>A message somebody else will send. <see href="https://core.telegram.org/bots/api#inputtextmessagecontent"/>.</summary>
/// <param name="MessageText">Its text, 1 to 4096 code points after parsing.</param>
/// <param name="ParseMode"><c>HTML</c>, or null for plain text.</param>
/// <param name="LinkPreviewOptions">How links are shown.</param>
internal sealed record InputTextMessageContent(string MessageText, string? ParseMode, LinkPreviewOptions? LinkPreviewOptions);
