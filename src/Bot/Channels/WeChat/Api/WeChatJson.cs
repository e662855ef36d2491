using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>The JSON of WeChat's API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StableTokenRequest))]
[JsonSerializable(typeof(CustomMessage))]
[JsonSerializable(typeof(AccountMenu))]
[JsonSerializable(typeof(ApiResponse))]
internal sealed partial class WeChatJson : JsonSerializerContext;
