namespace Baozhai.Newsroom.Articles.Bodies;

/// <summary>The text of an article.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Joins">Where two lines are one paragraph.</param>
internal sealed record BodyText(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<LineJoin> Joins);
