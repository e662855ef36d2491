namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#deletewebhook"/>.</summary>
/// <param name="DropPendingUpdates">Whether to forget what people wrote meanwhile. They did not write it for that.</param>
internal sealed record DeleteWebhookRequest(bool DropPendingUpdates);
