namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#setmyshortdescription"/>.</summary>
/// <param name="ShortDescription">At most 120 characters.</param>
/// <param name="LanguageCode">Two letters; null for people whose language has no text of its own.</param>
internal sealed record SetMyShortDescriptionRequest(string ShortDescription, string? LanguageCode);
