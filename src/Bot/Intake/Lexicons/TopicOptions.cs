namespace Baozhai.Bot.Intake.Lexicons;

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
