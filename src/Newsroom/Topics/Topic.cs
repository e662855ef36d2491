using System.Collections.Frozen;

namespace Baozhai.Newsroom.Topics;

/// <summary>A topic people can follow.</summary>
/// <param name="Name">The full name, for example 防汛应急.</param>
/// <param name="Short">The short word people type, for example 防汛.</param>
/// <param name="English">The English alias, for example <c>flood</c>.</param>
/// <param name="Words">Words with weights: 1 is weak evidence, 3 decides alone, 0 keeps a shorter word inside the word from counting, a negative weight is evidence against the topic.</param>
public sealed record Topic(string Name, string Short, string English, IReadOnlyDictionary<string, double> Words)
{
    /// <summary>Other names people use for it, for example 财经 or <c>money</c>; none unless given.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Those of its words that tell only the form of a story: a meeting, a visit, who spoke. They count less where the story has an object.</summary>
    public IReadOnlySet<string> Forms { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Those of its words that other topics use too. One of them alone does not decide.</summary>
    public IReadOnlySet<string> Ambiguous { get; init; } = FrozenSet<string>.Empty;
}

/// <summary>A topic an article belongs to.</summary>
/// <param name="Name">The topic's full name, for example 防汛应急.</param>
/// <param name="Score">How strongly, from 0 to 1.</param>
/// <param name="Why">The words of the article that decided, strongest first.</param>
public sealed record TopicMatch(string Name, double Score, IReadOnlyList<string> Why);

/// <summary>The topics that articles are sorted into, in the order people see them.</summary>
public sealed class TopicLexicon
{
    /// <summary>The topic of an article that belongs to no other.</summary>
    public const string Other = "其他";

    /// <summary>Makes a lexicon of the given topics.</summary>
    /// <param name="topics">In the order people see them.</param>
    public TopicLexicon(IEnumerable<Topic> topics) => Topics = [.. topics];

    /// <summary>The topics in the order people see them.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Reads a lexicon file.</summary>
    /// <param name="json">The file's text: <c>{"topics":[{"name","short","english","aliases":[...],"words":{"WEIGHT":["word",...]},"forms":["word",...],"ambiguous":["word",...]}]}</c>; aliases, forms and ambiguous may be left out.</param>
    /// <exception cref="FormatException">The text is not such a file; the message names the topic and the key.</exception>
    public static TopicLexicon Parse(string json) => TopicLexiconFile.Parse(json);

    /// <summary>Finds a topic by its full name, short word, English name or an alias, without regard to case; null when there is none.</summary>
    /// <param name="word">What somebody typed.</param>
    public Topic? Find(string word) =>
        Topics.FirstOrDefault(topic =>
            string.Equals(topic.Name, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(topic.Short, word, StringComparison.OrdinalIgnoreCase)
            || string.Equals(topic.English, word, StringComparison.OrdinalIgnoreCase))
        ?? Topics.FirstOrDefault(topic => topic.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));
}
