namespace Baozhai.Bot.Channels.Telegram;

/// <summary>An entry of the command menu people see in Telegram.</summary>
/// <param name="Command">Its word, 1 to 32 of <c>a-z0-9_</c>, without the slash.</param>
/// <param name="Chinese">What it does, for people whose Telegram speaks Chinese, 1 to 256 characters.</param>
/// <param name="English">What it does, for everyone else, 1 to 256 characters.</param>
internal sealed record CommandDescription(string Command, string Chinese, string English);
