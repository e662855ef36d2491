using System.Text.Json;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Web;

namespace Baozhai.Bot.Channels.Web;

/// <summary><c>POST /api/chat/{chatId}/messages</c>: a message from the page, and the answer.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Answers what a page says.</summary>
    public static async Task<IResult> AnswerAsync(
        string chatId, HttpRequest request, IConversation conversation, CancellationToken cancellationToken)
    {
        if (!WebChatId.TryParse(chatId, out var chat)) return WebChatId.Refused();
        var body = await BoundedBody.ReadAsync(request, WebMessageReader.LongestBody, cancellationToken);
        if (body is null) return Refusal.With(StatusCodes.Status413PayloadTooLarge, "太长了：一条最多 64 KB。");
        if (!WebMessageReader.TryRead(body.Value, out var text, out var refusal)) return Refusal.With(StatusCodes.Status400BadRequest, refusal);

        var replies = await conversation.AnswerAsync(new Incoming(chat, text, LanguageHint: BrowserLanguage.Of(request)), cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new WebAnswer([.. replies.Select(WebReply.Of)]), WebJson.Readable.WebAnswer);
    }
}

/// <summary>Reads a message of a page.</summary>
internal static class WebMessageReader
{
    /// <summary>The longest text, in characters as people count them.</summary>
    public const int LongestText = 4_000;

    /// <summary>The longest body, in bytes: the longest text with every character escaped fits.</summary>
    public const int LongestBody = 64 * 1024;

    /// <summary>The text or action, or why there is none.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, out string text, out string refusal)
    {
        text = refusal = "";
        if (!TryParse(body, out var message)) refusal = "要的是 JSON:{\"text\":\"…\"} 或 {\"action\":\"…\"}。";
        else if (message is { Text: not null, Action: not null }) refusal = "text 和 action 只能有一个。";
        else if ((text = Clean(message.Text ?? message.Action)).Length == 0) refusal = "说点什么吧：内容是空的。";
        else if (text.EnumerateRunes().Count() > LongestText) refusal = "太长了：一条最多 4000 字。";
        return refusal.Length == 0;
    }

    private static bool TryParse(ReadOnlyMemory<byte> body, out WebMessage message)
    {
        message = new WebMessage(null, null);
        try
        {
            var read = JsonSerializer.Deserialize(body.Span, WebJson.Readable.WebMessage);
            if (read is null) return false;
            message = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // No one types control characters, and PostgreSQL cannot keep all of them.
    private static string Clean(string? text) =>
        string.Concat((text ?? "").Where(static letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}

/// <summary>Limits what one chat may say.</summary>
internal static class ChatLimit
{
    /// <summary>Messages in a window.</summary>
    public const int Messages = 30;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>Counts each message and refuses those above the limit.</summary>
    public static RouteHandlerBuilder LimitChats(this RouteHandlerBuilder endpoint, TimeProvider time)
    {
        var window = new RequestWindow<string>(Window, time);
        return endpoint.AddEndpointFilter(async (call, next) =>
            window.Count(call.HttpContext.GetRouteValue("chatId") as string ?? "") > Messages
                ? AddressLimit.Refuse(call.HttpContext.Response, window.Left)
                : await next(call));
    }
}
