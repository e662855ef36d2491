using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Messages;

/// <summary>The form in which replies are kept in the outbox.</summary>
[JsonSerializable(typeof(Reply))]
internal sealed partial class ReplyJson : JsonSerializerContext
{
    private static readonly ReplyJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a reply; equal replies give equal text.</summary>
    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, Readable.Reply);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static Reply Read(string json) => JsonSerializer.Deserialize(json, Readable.Reply) ?? throw new JsonException("The kept reply is empty.");
}
