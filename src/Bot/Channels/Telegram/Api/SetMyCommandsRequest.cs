namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#setmycommands"/>.</summary>
/// <param name="Commands">At most 100.</param>
/// <param name="LanguageCode">Two letters; null for people whose language has no list of its own.</param>
internal sealed record SetMyCommandsRequest(IReadOnlyList<BotCommand> Commands, string? LanguageCode = null);
