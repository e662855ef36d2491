using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Archive;

/// <summary>An issue handed to the archive.</summary>
/// <param name="Issue">What was read; its articles are those of <paramref name="Articles"/>.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Articles">The articles with their briefs, in page order.</param>
/// <param name="BackIssue">A back issue is never pushed: neither as an alert nor in a digest.</param>
internal sealed record IssueAdmission(Issue Issue, string ContentHash, IReadOnlyList<BriefedArticle> Articles, bool BackIssue)
{
    /// <summary>Whether the day is that on which it was received, because none is printed.</summary>
    public bool DayAssumed { get; init; }
}

/// <summary>An article with its brief, ready for the archive.</summary>
/// <param name="Article">What was read.</param>
/// <param name="Brief">Its brief.</param>
/// <param name="Role">What it may do to alerts.</param>
internal sealed record BriefedArticle(Article Article, Brief Brief, AlertRole Role)
{
    /// <summary>Why it waits for an operator; null when it goes out by itself.</summary>
    public ReadingDoubt? Doubt { get; init; }
}

/// <summary>When and how an article was admitted to the archive.</summary>
/// <param name="At">When it was admitted for the first time.</param>
/// <param name="BackIssue">Whether its issue is a back issue, which is never pushed.</param>
internal sealed record Arrival(DateTimeOffset At, bool BackIssue);

/// <summary>What an article may do to alerts.</summary>
internal enum AlertRole
{
    /// <summary>Nothing: it is old, or an opinion.</summary>
    None,

    /// <summary>It may ease, end or keep up alerts in force.</summary>
    Reports,

    /// <summary>It is grave: it may raise an alert or make one graver, too.</summary>
    Raises,
}

/// <summary>The result of admitting an issue.</summary>
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

/// <summary>The result of admitting an issue.</summary>
internal enum AdmissionOutcome
{
    /// <summary>The archive had it already; nothing changed.</summary>
    Unchanged,

    /// <summary>A new issue.</summary>
    Added,

    /// <summary>A corrected file took the place of an earlier one.</summary>
    Corrected,
}
