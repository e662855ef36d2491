namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#setwebhook"/>.</summary>
/// <param name="Url">The address Telegram calls.</param>
/// <param name="SecretToken">What it proves itself with, 1 to 256 of <c>A-Za-z0-9_-</c>.</param>
/// <param name="AllowedUpdates">The kinds wanted.</param>
/// <param name="MaxConnections">The most calls at once, 1 to 100.</param>
internal sealed record SetWebhookRequest(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates, int MaxConnections);
