namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#getwebhookinfo"/>.</summary>
internal sealed record GetWebhookInfoRequest;
