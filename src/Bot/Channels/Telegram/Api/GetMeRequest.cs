namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getme"/>.</summary>
internal sealed record GetMeRequest;
