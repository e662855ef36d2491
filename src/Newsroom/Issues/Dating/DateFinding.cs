namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>A concluded date with its grounds.</summary>
/// <param name="Date">The day.</param>
/// <param name="Grounds">The words it was concluded from, for the operator.</param>
internal sealed record DateFinding(DateOnly Date, string Grounds);
