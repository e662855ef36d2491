using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Baozhai.Bot.Web;

/// <summary>Reports the health of the process to an orchestrator.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (every check tagged <see cref="HealthNote.ReadyTag"/> passes).</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Only(static _ => false));
        endpoints.MapHealthChecks("/health/ready", Only(static check => check.Tags.Contains(HealthNote.ReadyTag)));
    }

    private static HealthCheckOptions Only(Func<HealthCheckRegistration, bool> predicate) =>
        new() { Predicate = predicate, ResponseWriter = WriteAsync };

    // Names, states and what is marked as a note only: descriptions and exceptions may hold addresses and secrets.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var notes = report.Entries.Where(static entry => HealthNote.In(entry.Value.Data) is not null).ToDictionary(static entry => entry.Key, static entry => HealthNote.In(entry.Value.Data)!);
        var health = new Health(
            Word(report.Status), report.Entries.ToDictionary(static entry => entry.Key, static entry => Word(entry.Value.Status)), notes.Count == 0 ? null : notes);
        return context.Response.WriteAsJsonAsync(health, HealthJson.Default.Health, cancellationToken: context.RequestAborted);
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>The health of the process, as reported to an orchestrator.</summary>
/// <param name="Status">healthy, degraded or unhealthy: the worst of the checks.</param>
/// <param name="Checks">Each check's state by its name.</param>
/// <param name="Notes">What a check has to say beside that, by its name; null when none has.</param>
internal sealed record Health(
    string Status,
    IReadOnlyDictionary<string, string> Checks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Notes = null);

/// <summary>Health as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
