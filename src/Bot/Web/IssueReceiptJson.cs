using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Intake.Inbox;

namespace Baozhai.Bot.Web;

/// <summary>How a receipt is written.</summary>
[JsonSerializable(typeof(IssueReceipt))]
internal sealed partial class IssueReceiptJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static IssueReceiptJson Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
