namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary><c>/cgi-bin/stable_token</c>: asks for the token of the account, the same one while it is valid.</summary>
/// <param name="GrantType">Always <c>client_credential</c>.</param>
/// <param name="Appid">The account's id.</param>
/// <param name="Secret">The account's secret.</param>
/// <param name="ForceRefresh">Whether the present one is given up; 20 times a day.</param>
internal sealed record StableTokenRequest(string GrantType, string Appid, string Secret, bool ForceRefresh);
