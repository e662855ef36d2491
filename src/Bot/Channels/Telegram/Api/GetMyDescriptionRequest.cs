namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getmydescription"/>.</summary>
/// <param name="LanguageCode">Two letters; null for people whose language has no text of its own.</param>
internal sealed record GetMyDescriptionRequest(string? LanguageCode);
