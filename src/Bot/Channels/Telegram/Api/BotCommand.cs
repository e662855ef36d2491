namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>An entry of the command menu. <see href="https://core.telegram.org/bots/api#botcommand"/>.</summary>
/// <param name="Command">Its word, 1 to 32 of <c>a-z0-9_</c>.</param>
/// <param name="Description">What it does, 1 to 256 characters.</param>
internal sealed record BotCommand(string Command, string Description);
