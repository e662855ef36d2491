namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#setmydescription"/>.</summary>
/// <param name="Description">At most 512 characters.</param>
/// <param name="LanguageCode">Two letters; null for people whose language has no text of its own.</param>
internal sealed record SetMyDescriptionRequest(string Description, string? LanguageCode);
