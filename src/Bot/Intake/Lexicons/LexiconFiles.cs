using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

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

/// <summary>The topics. Section <c>Topics</c>.</summary>
internal sealed class TopicOptions
{
    /// <summary>The lexicon file, relative to the current folder or else to the program. Default <c>lexicons/topics.json</c>.</summary>
    public string Lexicon { get; set; } = "lexicons/topics.json";

    /// <summary>The file of words that mean one thing, found like the lexicon. Default <c>lexicons/synonyms.json</c>.</summary>
    public string Synonyms { get; set; } = "lexicons/synonyms.json";

    /// <summary>Further topics; one that has the name of a topic of the lexicon takes its place.</summary>
    public IList<AddedTopic> Add { get; } = [];

    /// <summary>A topic that needs no more than configuration.</summary>
    internal sealed class AddedTopic
    {
        /// <summary>The full name.</summary>
        public string Name { get; set; } = "";

        /// <summary>The short word people type; the full name unless given.</summary>
        public string? Short { get; set; }

        /// <summary>The English alias; the full name unless given.</summary>
        public string? English { get; set; }

        /// <summary>Words that speak for it, each with its weight: 1 is a plain sign, 3 decides alone, below 0 speaks against.</summary>
        public IDictionary<string, double> Words { get; } = new Dictionary<string, double>();
    }
}

/// <summary>The places that can be followed. Section <c>Places</c>.</summary>
internal sealed class PlaceOptions
{
    /// <summary>The gazetteer file, relative to the current folder or else to the program. Default <c>lexicons/places.json</c>.</summary>
    public string Gazetteer { get; set; } = "lexicons/places.json";

    /// <summary>The file of cities and their time zones, found like the gazetteer. Default <c>lexicons/cities.json</c>.</summary>
    public string Cities { get; set; } = "lexicons/cities.json";
}

/// <summary>Registers the newsroom with its lexicons.</summary>
internal static class LexiconRegistration
{
    /// <summary>Topics, places and what makes briefs of them.</summary>
    public static IServiceCollection AddNewsroom(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TopicOptions>().Bind(configuration.GetSection("Topics"));
        services.AddOptions<PlaceOptions>().Bind(configuration.GetSection("Places"));
        return services
            .AddSingleton(provider => LexiconFiles.Topics(provider.GetRequiredService<IOptions<TopicOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Synonyms(provider.GetRequiredService<IOptions<TopicOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Places(provider.GetRequiredService<IOptions<PlaceOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Cities(provider.GetRequiredService<IOptions<PlaceOptions>>().Value))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Briefer>(provider, provider.GetRequiredService<IOptions<SummaryOptions>>().Value.MaxLength))
            .AddSingleton<IssueFileReader>();
    }
}
