using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Cli.IssueJson;

namespace Baozhai.Bot.Cli;

/// <summary>The JSON lines of the command line.</summary>
[JsonSerializable(typeof(IssueLine))]
[JsonSerializable(typeof(BriefInput))]
[JsonSerializable(typeof(BriefOutput))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Lower camel case, Chinese as it is, nulls written: a reader sees every field.</summary>
    public static CliJson Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
