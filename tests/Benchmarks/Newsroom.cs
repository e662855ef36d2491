using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Benchmarks;

/// <summary>What makes briefs, with the lexicons shipped, and articles to make them of.</summary>
internal static class Newsroom
{
    private static readonly Lazy<IReadOnlyList<Article>> OfTheSeeds = new(() =>
        [.. Seeds.Files.SelectMany(file => IssueReader.Read(IssueText.Decode(File.ReadAllBytes(file)).Text, Path.GetFileName(file)).Articles)]);

    /// <summary>Every article of the seeds.</summary>
    public static IReadOnlyList<Article> Articles => OfTheSeeds.Value;

    public static TopicLexicon Topics() => LexiconFiles.Topics(new TopicOptions());

    public static Briefer Briefer() => new(Topics(), LexiconFiles.Places(new PlaceOptions()));

    /// <summary>The article of the seeds whose length comes next to this.</summary>
    public static Article OfLength(int characters) => Articles.MinBy(article => Math.Abs(article.Body.Length - characters))!;
}
