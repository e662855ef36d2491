namespace Baozhai.Newsroom.Topics;

/// <summary>A topic an article belongs to.</summary>
/// <param name="Name">The topic's full name, for example 防汛应急.</param>
/// <param name="Score">How strongly, from 0 to 1.</param>
/// <param name="Why">The words of the article that decided, strongest first.</param>
public sealed record TopicMatch(string Name, double Score, IReadOnlyList<string> Why);
