namespace Baozhai.Newsroom.Issues;

/// <summary>What a line was taken for and why.</summary>
/// <param name="Line">The 1-based number.</param>
/// <param name="Role">What it is.</param>
/// <param name="Reason">Why, in a few words for the operator.</param>
public sealed record LineEvidence(int Line, LineRole Role, string Reason);
