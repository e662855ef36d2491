using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>The JSON of WeChat's API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StableTokenRequest))]
[JsonSerializable(typeof(CustomMessage))]
[JsonSerializable(typeof(AccountMenu))]
[JsonSerializable(typeof(WeChatResponse))]
internal sealed partial class WeChatJson : JsonSerializerContext;

/// <summary>
/// Writes text as it is. WeChat refuses a menu with <c>\uXXXX</c> in it (40033), and every encoder of System.Text.Json writes emoji so.
/// </summary>
internal sealed class ReadableText : JsonConverter<string>
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ':
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                    break;
                default:
                    quoted.Append(rune.ToString());
                    break;
            }
        }

        writer.WriteRawValue(quoted.Append('"').ToString());
    }
}
