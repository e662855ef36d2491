namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Where a section belongs, as a rule decided it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Reason">Why, in a few words for the operator.</param>
/// <param name="Doubt">How likely another place is, from 0 for a clear case to 0.5 for one that could as well be decided otherwise.</param>
internal sealed record Placement(SectionPlace Place, string Reason, double Doubt = 0);
