namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>What WeChat answers.</summary>
/// <param name="Errcode">0 or null when it was done.</param>
/// <param name="Errmsg">Its words.</param>
/// <param name="AccessToken">The token, when that was asked for.</param>
/// <param name="ExpiresIn">How long it is valid, in seconds.</param>
internal sealed record ApiResponse(int? Errcode, string? Errmsg, string? AccessToken, int? ExpiresIn);
