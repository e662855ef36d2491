using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Operators;

/// <summary>A story that waits for an operator.</summary>
/// <param name="Article">The story.</param>
/// <param name="Doubt">What decided it.</param>
/// <param name="At">Since when it waits.</param>
internal sealed record HeldStory(ArchivedArticle Article, ReadingDoubt Doubt, DateTimeOffset At);
