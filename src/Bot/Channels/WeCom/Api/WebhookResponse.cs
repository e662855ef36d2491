namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary>What WeCom answers.</summary>
/// <param name="Errcode">0 when it was done.</param>
/// <param name="Errmsg">Its words.</param>
internal sealed record WebhookResponse(int? Errcode, string? Errmsg);
