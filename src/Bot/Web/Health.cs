namespace Baozhai.Bot.Web;

/// <summary>How the process is, as told to an orchestrator.</summary>
/// <param name="Status">healthy, degraded or unhealthy: the worst of the checks.</param>
/// <param name="Checks">Each check's state by its name.</param>
internal sealed record Health(string Status, IReadOnlyDictionary<string, string> Checks);
