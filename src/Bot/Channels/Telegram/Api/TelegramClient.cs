using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>The methods of the Bot API that are used, under their own names. <see href="https://core.telegram.org/bots/api"/>.</summary>
internal sealed class TelegramClient(TelegramTransport transport)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // Longer than the server's longest poll, so that a quiet poll is not taken for a lost one.
    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(15);

    // The host gives its services 30 seconds to stop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task<Answer<User>> GetMe(CancellationToken cancellationToken) =>
        CallAsync("getMe", new GetMeRequest(), TelegramJson.Default.GetMeRequest, TelegramJson.Default.UserResponse, cancellationToken);

    /// <summary>An update this program cannot read comes as its number alone, so that it does not hold up the ones after it.</summary>
    public async Task<Answer<IReadOnlyList<Update>>> GetUpdates(GetUpdatesRequest request, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(request.Timeout ?? 0) + PollMargin;
        var body = JsonSerializer.SerializeToUtf8Bytes(request, TelegramJson.Default.GetUpdatesRequest);
        var answer = await transport.CallAsync(
            "getUpdates", body, TelegramJson.Default.ElementsResponse, timeout, TimeSpan.Zero, cancellationToken);
        return new Answer<IReadOnlyList<Update>>([.. (answer.Result ?? []).Select(UpdateReader.Read).OfType<Update>()], answer.Failure);
    }

    public Task<Answer<Message>> SendMessage(SendMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", request, TelegramJson.Default.SendMessageRequest, TelegramJson.Default.MessageResponse, cancellationToken);

    public Task<Answer<Message>> EditMessageText(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CallAsync("editMessageText", request, TelegramJson.Default.EditMessageTextRequest, TelegramJson.Default.MessageResponse, cancellationToken);

    public async Task<Answer<Message>> SendDocument(SendDocumentRequest request, CancellationToken cancellationToken)
    {
        var form = new MultipartForm()
            .Add("chat_id", request.ChatId)
            .Add("message_thread_id", request.MessageThreadId)
            .Add("caption", request.Caption)
            .Add("parse_mode", request.ParseMode)
            .Add("disable_notification", request.DisableNotification is true ? "true" : null)
            .Add("reply_parameters", request.ReplyParameters is null ? null : JsonSerializer.Serialize(request.ReplyParameters, TelegramJson.Default.ReplyParameters))
            .Add("reply_markup", request.ReplyMarkup is null ? null : JsonSerializer.Serialize(request.ReplyMarkup, TelegramJson.Default.InlineKeyboardMarkup))
            .Add("document", request.Document);
        using var content = new WatchedContent(form.ToBytes(), form.MediaType);
        return await transport.CallAsync("sendDocument", content, TelegramJson.Default.MessageResponse, Timeout, Patience, cancellationToken);
    }

    public Task<Answer<bool>> AnswerInlineQuery(AnswerInlineQueryRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerInlineQuery", request, TelegramJson.Default.AnswerInlineQueryRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> AnswerCallbackQuery(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", request, TelegramJson.Default.AnswerCallbackQueryRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> SetMyCommands(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        CallAsync("setMyCommands", request, TelegramJson.Default.SetMyCommandsRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<BotDescription>> GetMyDescription(GetMyDescriptionRequest request, CancellationToken cancellationToken) =>
        CallAsync("getMyDescription", request, TelegramJson.Default.GetMyDescriptionRequest, TelegramJson.Default.BotDescriptionResponse, cancellationToken);

    public Task<Answer<bool>> SetMyDescription(SetMyDescriptionRequest request, CancellationToken cancellationToken) =>
        CallAsync("setMyDescription", request, TelegramJson.Default.SetMyDescriptionRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<BotShortDescription>> GetMyShortDescription(GetMyShortDescriptionRequest request, CancellationToken cancellationToken) =>
        CallAsync("getMyShortDescription", request, TelegramJson.Default.GetMyShortDescriptionRequest, TelegramJson.Default.BotShortDescriptionResponse, cancellationToken);

    public Task<Answer<bool>> SetMyShortDescription(SetMyShortDescriptionRequest request, CancellationToken cancellationToken) =>
        CallAsync("setMyShortDescription", request, TelegramJson.Default.SetMyShortDescriptionRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> DeleteWebhook(DeleteWebhookRequest request, CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", request, TelegramJson.Default.DeleteWebhookRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> SetWebhook(SetWebhookRequest request, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", request, TelegramJson.Default.SetWebhookRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<WebhookInfo>> GetWebhookInfo(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", new GetWebhookInfoRequest(), TelegramJson.Default.GetWebhookInfoRequest, TelegramJson.Default.WebhookInfoResponse, cancellationToken);

    public Task<Answer<Chat>> GetChat(GetChatRequest request, CancellationToken cancellationToken) =>
        CallAsync("getChat", request, TelegramJson.Default.GetChatRequest, TelegramJson.Default.ChatResponse, cancellationToken);

    public Task<Answer<ChatMember>> GetChatMember(GetChatMemberRequest request, CancellationToken cancellationToken) =>
        CallAsync("getChatMember", request, TelegramJson.Default.GetChatMemberRequest, TelegramJson.Default.ChatMemberResponse, cancellationToken);

    public Task<Answer<File>> GetFile(GetFileRequest request, CancellationToken cancellationToken) =>
        CallAsync("getFile", request, TelegramJson.Default.GetFileRequest, TelegramJson.Default.FileResponse, cancellationToken);

    /// <summary>The bytes of a file that <see cref="GetFile"/> found; null when they cannot be had or are more than allowed.</summary>
    public Task<byte[]?> DownloadAsync(string filePath, int largest, CancellationToken cancellationToken) =>
        transport.DownloadAsync(filePath, largest, Timeout, cancellationToken);

    private Task<Answer<TResult>> CallAsync<TRequest, TResult>(
        string method, TRequest request, JsonTypeInfo<TRequest> requestShape, JsonTypeInfo<ApiResponse<TResult>> shape, CancellationToken cancellationToken) =>
        transport.CallAsync(method, JsonSerializer.SerializeToUtf8Bytes(request, requestShape), shape, Timeout, Patience, cancellationToken);
}
