namespace Baozhai.Bot.Archive;

/// <summary>How an article came into the archive.</summary>
/// <param name="At">When it was admitted for the first time.</param>
/// <param name="BackIssue">Whether its issue is a back issue, which is never pushed.</param>
internal sealed record Arrival(DateTimeOffset At, bool BackIssue);
