namespace Baozhai.Newsroom.Topics;

/// <summary>A topic people can follow.</summary>
/// <param name="Name">The full name, for example 防汛应急.</param>
/// <param name="Short">The short word people type, for example 防汛.</param>
/// <param name="English">The English alias, for example <c>flood</c>.</param>
/// <param name="Words">Words that speak for it, each with its weight (1 is a plain sign, 3 decides alone, 0 keeps a shorter word inside it from counting, negative speaks against).</param>
public sealed record Topic(string Name, string Short, string English, IReadOnlyDictionary<string, double> Words);
