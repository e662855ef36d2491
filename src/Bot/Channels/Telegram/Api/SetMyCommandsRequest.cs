namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#setmycommands"/>.</summary>
/// <param name="Commands">At most 100.</param>
/// <param name="LanguageCode">Two letters; null for people whose language has no list of its own.</param>
/// <param name="Scope">Who is shown them; null for everybody without a list of their own.</param>
internal sealed record SetMyCommandsRequest(IReadOnlyList<BotCommand> Commands, string? LanguageCode = null, BotCommandScope? Scope = null);
