using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Baozhai.Newsroom.Lexicons;

namespace Baozhai.Newsroom.Topics;

/// <summary>Reads the lexicon file. Words are grouped by weight, which keeps the file short and its order visible.</summary>
internal static class TopicLexiconFile
{
    public static TopicLexicon Parse(string json) => LexiconFile.Read(
        json,
        "topic",
        "topics",
        "{\"topics\":[{\"name\":…,\"short\":…,\"english\":…,\"words\":{…}}]}",
        (_, list) =>
        {
            Topic[] topics = [.. list.EnumerateArray().Select(ReadTopic)];
            RejectSharedNames(topics);
            return new TopicLexicon(topics);
        });

    private static Topic ReadTopic(JsonElement element, int index)
    {
        var name = ReadName(element, "name", $"number {index + 1}");
        var words = new Dictionary<string, double>();
        if (!element.TryGetProperty("words", out var groups) || groups.ValueKind is not JsonValueKind.Object)
            throw Wrong(name, "words", "must be an object of weights, each with a list of words");
        foreach (var group in groups.EnumerateObject())
        {
            if (!double.TryParse(group.Name, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
                throw Wrong(name, $"words.{group.Name}", "must be named by a number, the weight of its words");
            if (group.Value.ValueKind is not JsonValueKind.Array)
                throw Wrong(name, $"words.{group.Name}", "must be a list of words");
            foreach (var word in group.Value.EnumerateArray())
            {
                if (word.ValueKind is not JsonValueKind.String || string.IsNullOrWhiteSpace(word.GetString()))
                    throw Wrong(name, $"words.{group.Name}", "holds something that is not a word");
                if (!words.TryAdd(word.GetString()!, weight))
                    throw Wrong(name, $"words.{group.Name}", $"names 「{word.GetString()}」 a second time");
            }
        }

        return new Topic(name, ReadName(element, "short", name), ReadName(element, "english", name), words)
        {
            Aliases = ReadAliases(element, name),
            Forms = ReadSome(element, "forms", name, words),
            Ambiguous = ReadSome(element, "ambiguous", name, words),
        };
    }

    private static string[] ReadAliases(JsonElement element, string topic)
    {
        if (!element.TryGetProperty("aliases", out var aliases)) return [];
        return aliases.ValueKind is JsonValueKind.Array && aliases.EnumerateArray().All(alias => alias.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(alias.GetString()))
            ? [.. aliases.EnumerateArray().Select(alias => alias.GetString()!)]
            : throw Wrong(topic, "aliases", "must be a list of names");
    }

    private static FrozenSet<string> ReadSome(JsonElement element, string key, string topic, Dictionary<string, double> words)
    {
        if (!element.TryGetProperty(key, out var list))
            return [];
        if (list.ValueKind is not JsonValueKind.Array)
            throw Wrong(topic, key, "must be a list of words");
        return list.EnumerateArray().Select(word => word.ValueKind is JsonValueKind.String && words.ContainsKey(word.GetString()!)
            ? word.GetString()!
            : throw Wrong(topic, key, $"names {word}, which is none of the topic's words")).ToFrozenSet();
    }

    private static string ReadName(JsonElement element, string key, string topic) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(key, out var value)
        && value.ValueKind is JsonValueKind.String
        && value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(topic, key, "must be a text that is not empty");

    private static void RejectSharedNames(Topic[] topics)
    {
        var owners = new Dictionary<string, Topic>(StringComparer.OrdinalIgnoreCase);
        foreach (var topic in topics)
        {
            foreach (var name in (string[])[topic.Name, topic.Short, topic.English, .. topic.Aliases])
            {
                if (!owners.TryAdd(name, topic) && owners[name] != topic)
                    throw Wrong(topic.Name, name, $"is already a name of topic {owners[name].Name}");
            }
        }
    }

    private static FormatException Wrong(string topic, string key, string what) =>
        new($"Topic lexicon, topic {topic}: \"{key}\" {what}.");
}
