using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>The Bot API's JSON. Nulls are left out: the server reads a top-level <c>null</c> as the word "null".</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetMeRequest))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(EditMessageTextRequest))]
[JsonSerializable(typeof(AnswerCallbackQueryRequest))]
[JsonSerializable(typeof(AnswerInlineQueryRequest))]
[JsonSerializable(typeof(SetMyCommandsRequest))]
[JsonSerializable(typeof(GetMyDescriptionRequest))]
[JsonSerializable(typeof(SetMyDescriptionRequest))]
[JsonSerializable(typeof(GetMyShortDescriptionRequest))]
[JsonSerializable(typeof(SetMyShortDescriptionRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(GetWebhookInfoRequest))]
[JsonSerializable(typeof(ReplyParameters))]
[JsonSerializable(typeof(InlineKeyboardMarkup))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DeleteWebhookRequest))]
[JsonSerializable(typeof(GetChatRequest))]
[JsonSerializable(typeof(GetChatMemberRequest))]
[JsonSerializable(typeof(GetFileRequest))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(ApiResponse<User>), TypeInfoPropertyName = "UserResponse")]
[JsonSerializable(typeof(ApiResponse<Message>), TypeInfoPropertyName = "MessageResponse")]
[JsonSerializable(typeof(ApiResponse<Chat>), TypeInfoPropertyName = "ChatResponse")]
[JsonSerializable(typeof(ApiResponse<ChatMember>), TypeInfoPropertyName = "ChatMemberResponse")]
[JsonSerializable(typeof(ApiResponse<File>), TypeInfoPropertyName = "FileResponse")]
[JsonSerializable(typeof(ApiResponse<BotDescription>), TypeInfoPropertyName = "BotDescriptionResponse")]
[JsonSerializable(typeof(ApiResponse<BotShortDescription>), TypeInfoPropertyName = "BotShortDescriptionResponse")]
[JsonSerializable(typeof(ApiResponse<WebhookInfo>), TypeInfoPropertyName = "WebhookInfoResponse")]
[JsonSerializable(typeof(ApiResponse<bool>), TypeInfoPropertyName = "BoolResponse")]
[JsonSerializable(typeof(ApiResponse<JsonElement[]>), TypeInfoPropertyName = "ElementsResponse")]
internal sealed partial class TelegramJson : JsonSerializerContext;
