using System.Text.Json.Serialization;
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

/// <summary><c>/cgi-bin/message/custom/send</c>: a 客服消息 of text.</summary>
/// <param name="Touser">Who gets it.</param>
/// <param name="Msgtype">Always <c>text</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record CustomMessage(string Touser, string Msgtype, CustomMessage.Body Text)
{
    /// <summary>A text for somebody.</summary>
    public static CustomMessage Of(string openId, string text) => new(openId, "text", new Body(text));

    /// <summary>What it says.</summary>
    /// <param name="Content">The text, at most 2,047 bytes.</param>
    internal sealed record Body([property: JsonConverter(typeof(ReadableText))] string Content);
}

/// <summary><c>/cgi-bin/menu/create</c>: the menu under the chat, at most three columns of five.</summary>
/// <param name="Button">The columns.</param>
internal sealed record AccountMenu(IReadOnlyList<AccountMenu.Column> Button)
{
    /// <summary>What people press. A key is a line they could have typed.</summary>
    public static AccountMenu Standard { get; } = new(
    [
        new("今日", [Entry("今天的早报", "早报"), Entry("最新头条", "头条"), Entry("一周要闻", "周报"), Entry("往期报纸", "往期"), Entry("继续看", "继续")]),
        new("汛情", [Entry("生效的警报", "警报"), Entry("各站水位", "水位"), Entry("防汛新闻", "头条 防汛"), Entry("订汛情警报", "订阅 防汛")]),
        new("我的", [Entry("我的订阅", "我的订阅"), Entry("选择栏目", "栏目"), Entry("退订", "退订"), Entry("菜单", "菜单"), Entry("English", "English")]),
    ]);

    private static Leaf Entry(string name, string line) => new("click", name, line);

    /// <summary>A column.</summary>
    /// <param name="Name">At most 16 bytes.</param>
    /// <param name="SubButton">Its entries, at most five.</param>
    internal sealed record Column([property: JsonConverter(typeof(ReadableText))] string Name, IReadOnlyList<Leaf> SubButton);

    /// <summary>An entry.</summary>
    /// <param name="Type">Always <c>click</c>.</param>
    /// <param name="Name">At most 60 bytes.</param>
    /// <param name="Key">At most 128 bytes.</param>
    internal sealed record Leaf(
        string Type,
        [property: JsonConverter(typeof(ReadableText))] string Name,
        [property: JsonConverter(typeof(ReadableText))] string Key);
}
