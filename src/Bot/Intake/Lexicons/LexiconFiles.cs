using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Intake.Lexicons;

/// <summary>Reads the lexicon and gazetteer files.</summary>
internal static class LexiconFiles
{
    /// <summary>The topics of the lexicon with those of the configuration.</summary>
    /// <exception cref="ConfigurationException">A file is missing or malformed, or an added topic has no name or no words.</exception>
    public static TopicLexicon Topics(TopicOptions options)
    {
        var shipped = Parse("Topics:Lexicon", options.Lexicon, TopicLexicon.Parse);
        var added = options.Add.Select(Checked).ToList();
        var kept = shipped.Topics.Where(topic => added.TrueForAll(other => other.Name != topic.Name)).ToList();
        // 其他 stays last: it is what fits nowhere else.
        return new TopicLexicon([.. kept.Where(topic => topic.Name != TopicLexicon.Other), .. added, .. kept.Where(topic => topic.Name == TopicLexicon.Other)]);
    }

    /// <summary>The words that mean one thing.</summary>
    /// <exception cref="ConfigurationException">The file is missing or malformed.</exception>
    public static Synonyms Synonyms(TopicOptions options) => Parse("Topics:Synonyms", options.Synonyms, Newsroom.Topics.Synonyms.Parse);

    /// <summary>The places.</summary>
    /// <exception cref="ConfigurationException">The file is missing or malformed.</exception>
    public static Gazetteer Places(PlaceOptions options) => Parse("Places:Gazetteer", options.Gazetteer, Gazetteer.Parse);

    /// <summary>The time zones of cities.</summary>
    /// <exception cref="ConfigurationException">The file is missing or malformed.</exception>
    public static CityZones Cities(PlaceOptions options) => Parse("Places:Cities", options.Cities, CityZones.Parse);

    private static Topic Checked(TopicOptions.AddedTopic topic) => topic is { Name.Length: > 0, Words.Count: > 0 }
        ? new Topic(topic.Name, topic.Short ?? topic.Name, topic.English ?? topic.Name, topic.Words.AsReadOnly())
        : throw new ConfigurationException($"Topics:Add: the topic “{topic.Name}” needs a Name and at least one of Words with a weight, for example \"Words\": {{ \"足球\": 2 }}.");

    private static T Parse<T>(string key, string path, Func<string, T> parse)
    {
        var file = File.Exists(path) ? path : Path.Combine(AppContext.BaseDirectory, path);
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ConfigurationException($"{key}: {Path.GetFullPath(file)} cannot be used: {e.Message}", e);
        }
    }
}
