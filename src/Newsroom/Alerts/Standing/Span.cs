namespace Baozhai.Newsroom.Alerts.Standing;

/// <summary>A part of one of the texts of a story.</summary>
/// <param name="Text">The number of the text: the parts of the head first, then the paragraphs.</param>
/// <param name="Start">Where it starts in that text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Span(int Text, int Start, int End);
