using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Web;

namespace Baozhai.Bot.Channels.Web;

/// <summary><c>POST /api/chat/{chatId}/messages</c>: something said, and the answer.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Answers what a page says.</summary>
    public static async Task<IResult> AnswerAsync(
        string chatId, HttpRequest request, IConversation conversation, CancellationToken cancellationToken)
    {
        if (!WebChatId.TryParse(chatId, out var chat)) return WebChatId.Refused();
        var body = await BoundedBody.ReadAsync(request, MessageReader.LongestBody, cancellationToken);
        if (body is null) return Refusal.With(StatusCodes.Status413PayloadTooLarge, "太长了：一条最多 64 KB。");
        if (!MessageReader.TryRead(body.Value, out var text, out var refusal)) return Refusal.With(StatusCodes.Status400BadRequest, refusal);

        var replies = await conversation.AnswerAsync(new Incoming(chat, text, LanguageHint: FirstLanguage(request)), cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new WebAnswer([.. replies.Select(WebReply.Of)]), WebJson.Readable.WebAnswer);
    }

    private static string? FirstLanguage(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(static language => language.Value != "*")
        .OrderByDescending(static language => language.Quality ?? 1)
        .FirstOrDefault()?.Value.Value;
}
