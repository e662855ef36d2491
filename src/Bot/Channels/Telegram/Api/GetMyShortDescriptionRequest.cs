namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getmyshortdescription"/>.</summary>
/// <param name="LanguageCode">Two letters; null for people whose language has no text of its own.</param>
internal sealed record GetMyShortDescriptionRequest(string? LanguageCode);
