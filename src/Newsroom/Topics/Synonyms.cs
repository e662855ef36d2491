using System.Text.Json;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Topics;

/// <summary>Groups of words that search and subscriptions treat as one.</summary>
public sealed class Synonyms
{
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.OrdinalIgnoreCase);

    private Synonyms()
    {
    }

    /// <summary>A table without synonyms.</summary>
    public static Synonyms None { get; } = new();

    /// <summary>Every word of the table.</summary>
    public IEnumerable<string> Words => _groups.Keys;

    /// <summary>Reads a file of synonyms.</summary>
    /// <param name="json">The file's text: <c>{"groups":[["word","word",...],...]}</c>.</param>
    /// <exception cref="FormatException">The text is not such a file, or a word stands in it twice; the message names it.</exception>
    public static Synonyms Parse(string json) => LexiconFile.Read(
        json,
        "synonym",
        "groups",
        "{\"groups\":[[\"word\",\"word\"],…]}",
        (_, groups) =>
        {
            var synonyms = new Synonyms();
            foreach (var (group, index) in groups.EnumerateArray().Select((group, index) => (group, index)))
                synonyms.Add(Read(group, index + 1));
            return synonyms;
        });

    /// <summary>All words of the group of a word, including the word itself; only the word when it has no synonyms.</summary>
    /// <param name="word">The word that is searched for.</param>
    public IReadOnlyList<string> Of(string word) => _groups.TryGetValue(word, out var group) ? group : [word];

    private static string[] Read(JsonElement group, int number)
    {
        if (group.ValueKind is not JsonValueKind.Array || group.GetArrayLength() < 2)
            throw new FormatException($"Synonyms, group {number}: must be a list of at least two words.");
        return [.. group.EnumerateArray().Select(word => word.ValueKind is JsonValueKind.String && word.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new FormatException($"Synonyms, group {number}: holds something that is not a word."))];
    }

    private void Add(string[] group)
    {
        foreach (var word in group)
        {
            if (!_groups.TryAdd(word, group))
                throw new FormatException($"Synonyms: 「{word}」 stands in the file a second time.");
        }
    }
}
