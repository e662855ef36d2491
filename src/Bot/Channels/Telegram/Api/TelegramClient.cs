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
        return new Answer<IReadOnlyList<Update>>([.. (answer.Result ?? []).Select(Read).OfType<Update>()], answer.Failure);
    }

    public Task<Answer<Message>> SendMessage(SendMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", request, TelegramJson.Default.SendMessageRequest, TelegramJson.Default.MessageResponse, cancellationToken);

    public Task<Answer<Message>> EditMessageText(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CallAsync("editMessageText", request, TelegramJson.Default.EditMessageTextRequest, TelegramJson.Default.MessageResponse, cancellationToken);

    public Task<Answer<bool>> AnswerCallbackQuery(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", request, TelegramJson.Default.AnswerCallbackQueryRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> SetMyCommands(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        CallAsync("setMyCommands", request, TelegramJson.Default.SetMyCommandsRequest, TelegramJson.Default.BoolResponse, cancellationToken);

    public Task<Answer<bool>> DeleteWebhook(DeleteWebhookRequest request, CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", request, TelegramJson.Default.DeleteWebhookRequest, TelegramJson.Default.BoolResponse, cancellationToken);

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

    private static Update? Read(JsonElement element)
    {
        try
        {
            return element.Deserialize(TelegramJson.Default.Update);
        }
        catch (JsonException)
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number)
                ? new Update { UpdateId = number }
                : null;
        }
    }
}
