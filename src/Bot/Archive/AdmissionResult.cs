namespace Baozhai.Bot.Archive;

/// <summary>What admitting an issue did.</summary>
/// <param name="Outcome">Added, corrected or unchanged.</param>
/// <param name="IssueId">The issue's number in the archive.</param>
/// <param name="Added">Articles that are new.</param>
/// <param name="Kept">Articles that stayed, with their numbers.</param>
/// <param name="Removed">Articles the corrected file no longer has.</param>
/// <param name="Alerts">How often an alert was raised, changed, eased or ended by them.</param>
internal sealed record AdmissionResult(AdmissionOutcome Outcome, long IssueId, int Added, int Kept, int Removed, int Alerts)
{
    /// <summary>Headlines of articles the corrected file no longer has and that stay because an alert they told of is in force.</summary>
    public IReadOnlyList<string> StayedForAlerts { get; init; } = [];
}
