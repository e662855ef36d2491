namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getchat"/>.</summary>
/// <param name="ChatId">The chat's number, or the public name of a channel or supergroup with its @.</param>
internal sealed record GetChatRequest(string ChatId);
