using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Storage.Sql.Channels;

/// <summary>The form in which pieces of text are kept.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "Pieces")]
internal sealed partial class PiecesJson : JsonSerializerContext
{
    private static readonly PiecesJson Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes pieces; null for none.</summary>
    public static string? Write(IReadOnlyList<string> pieces) => pieces.Count > 0 ? JsonSerializer.Serialize(pieces, Readable.Pieces) : null;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<string> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Readable.Pieces) ?? [];
}
