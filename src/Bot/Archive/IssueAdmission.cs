using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Archive;

/// <summary>An issue handed to the archive.</summary>
/// <param name="Issue">What was read; its articles are those of <paramref name="Articles"/>.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Articles">The articles with their briefs, in page order.</param>
/// <param name="BackIssue">A back issue is never pushed: neither as an alert nor in a digest.</param>
internal sealed record IssueAdmission(Issue Issue, string ContentHash, IReadOnlyList<Dispatch> Articles, bool BackIssue)
{
    /// <summary>Whether the day is that on which it was received, because none is printed.</summary>
    public bool DayAssumed { get; init; }
}
