using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary>The JSON of WeCom's webhooks.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(WebhookResponse))]
internal sealed partial class WebhookJson : JsonSerializerContext;
