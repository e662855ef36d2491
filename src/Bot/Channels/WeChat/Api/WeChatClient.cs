using System.Text.Json.Serialization.Metadata;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>The methods of WeChat's API that the bot uses. A token that is refused is asked for anew, once a call.</summary>
internal sealed class WeChatClient(WeChatTransport transport, AccessTokens tokens)
{
    /// <summary>Sends a 客服消息.</summary>
    public Task<ApiAnswer> SendAsync(CustomMessage message, CancellationToken cancellationToken) =>
        CallAsync("message/custom/send", message, WeChatJson.Default.CustomMessage, cancellationToken);

    /// <summary>Sets the menu under the chat.</summary>
    public Task<ApiAnswer> CreateMenuAsync(AccountMenu menu, CancellationToken cancellationToken) =>
        CallAsync("menu/create", menu, WeChatJson.Default.AccountMenu, cancellationToken);

    private async Task<ApiAnswer> CallAsync<T>(string method, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        var (token, failure) = await tokens.GetAsync(refused: null, cancellationToken);
        if (token is null) return Before(failure);
        var (answer, _) = await transport.PostAsync($"{method}?access_token={Uri.EscapeDataString(token)}", body, shape, cancellationToken);
        if (answer is not ApiAnswer.Refused { Code: ErrorCode.InvalidCredential or ErrorCode.InvalidAccessToken or ErrorCode.AccessTokenExpired }) return answer;

        (token, failure) = await tokens.GetAsync(refused: token, cancellationToken);
        if (token is null) return Before(failure);
        (answer, _) = await transport.PostAsync($"{method}?access_token={Uri.EscapeDataString(token)}", body, shape, cancellationToken);
        return answer;
    }

    // Whatever became of the question for a token, the call itself was not made.
    private static ApiAnswer Before(ApiAnswer? failure) => failure is ApiAnswer.Lost lost ? new ApiAnswer.NotReached($"no token: {lost.Reason}") : failure!;
}
