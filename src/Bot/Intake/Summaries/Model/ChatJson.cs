using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>Chat completions as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatResponse))]
internal sealed partial class ChatJson : JsonSerializerContext;
