namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#answercallbackquery"/>.</summary>
/// <param name="CallbackQueryId">The pressed button.</param>
internal sealed record AnswerCallbackQueryRequest(string CallbackQueryId);
