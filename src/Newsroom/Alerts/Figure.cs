namespace Baozhai.Newsroom.Alerts;

/// <summary>A length in metres in a report and what it measures.</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Meters">The length; null for a range.</param>
/// <param name="What">The words that say what it is, kept for the reader.</param>
internal sealed record Figure(int Start, FigureKind Kind, decimal? Meters, string? What);
