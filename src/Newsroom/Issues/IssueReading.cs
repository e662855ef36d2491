namespace Baozhai.Newsroom.Issues;

/// <summary>An issue with the grounds for its reading.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Evidence">One entry for every non-blank line, in line order.</param>
public sealed record IssueReading(Issue Issue, IReadOnlyList<LineEvidence> Evidence);
