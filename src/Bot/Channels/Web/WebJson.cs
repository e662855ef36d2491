using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.Web;

/// <summary>What goes between page and bot.</summary>
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(WebAnswer))]
[JsonSerializable(typeof(WebReply))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; nothing is HTML here.</summary>
    public static WebJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
