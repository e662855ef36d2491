using System.Text.Json.Serialization;

namespace Baozhai.Bot.Web;

/// <summary>How the process is, as told to an orchestrator.</summary>
/// <param name="Status">healthy, degraded or unhealthy: the worst of the checks.</param>
/// <param name="Checks">Each check's state by its name.</param>
/// <param name="Notes">What a check has to say beside that, by its name; null when none has.</param>
internal sealed record Health(
    string Status,
    IReadOnlyDictionary<string, string> Checks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Notes = null);
