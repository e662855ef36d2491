namespace Baozhai.Newsroom.Briefs;

/// <summary>A summary and where it was taken from.</summary>
/// <param name="Text">The summary; empty when there was no text.</param>
/// <param name="Paragraphs">The paragraphs it was taken from, from 0, in order.</param>
internal sealed record Summary(string Text, IReadOnlyList<int> Paragraphs);
