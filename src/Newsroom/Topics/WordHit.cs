namespace Baozhai.Newsroom.Topics;

/// <summary>A word found in a text.</summary>
/// <param name="Word">Which word, by its place in the matcher's list.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct WordHit(int Word, int Start, int Length);
