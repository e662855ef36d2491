namespace Baozhai.Newsroom.Articles;

/// <summary>A paragraph: exactly its body lines, trimmed and joined, no character lost or added.</summary>
/// <param name="Text">The joined text.</param>
/// <param name="Lines">The 1-based lines it was made from, in reading order.</param>
public sealed record Paragraph(string Text, IReadOnlyList<int> Lines);
