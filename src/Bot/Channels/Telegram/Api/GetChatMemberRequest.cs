namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getchatmember"/>.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="UserId">The person.</param>
internal sealed record GetChatMemberRequest(long ChatId, long UserId);
