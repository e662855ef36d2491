using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Web;

/// <summary>How health is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
