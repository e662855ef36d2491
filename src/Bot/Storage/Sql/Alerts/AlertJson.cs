using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Alerts.Life;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>The form in which the states of subjects and the steps of reports are kept.</summary>
[JsonSerializable(typeof(SubjectState))]
[JsonSerializable(typeof(IReadOnlyList<AlertStep>))]
internal sealed partial class AlertJson : JsonSerializerContext
{
    private static readonly AlertJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    });

    public static string Write(SubjectState state) => JsonSerializer.Serialize(state, Readable.SubjectState);

    public static string Write(IReadOnlyList<AlertStep> steps) => JsonSerializer.Serialize(steps, Readable.IReadOnlyListAlertStep);

    public static SubjectState ReadState(string json) => JsonSerializer.Deserialize(json, Readable.SubjectState) ?? throw Empty();

    public static IReadOnlyList<AlertStep> ReadSteps(string json) => JsonSerializer.Deserialize(json, Readable.IReadOnlyListAlertStep) ?? throw Empty();

    private static JsonException Empty() => new("The kept alert is empty: bring back a backup.");
}
