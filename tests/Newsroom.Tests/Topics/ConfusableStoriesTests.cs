using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

/// <summary>
/// Invented headlines and leads of topics that are easily confused (<c>ConfusableStories.tsv</c>): topics, headline, lead, divided by tabs. The first topic is
/// the one a desk would file it under.
/// </summary>
public sealed class ConfusableStoriesTests
{
    private static readonly TopicFinder Finder = new(Lexicons.Topics);

    private static readonly List<(string[] Topics, IReadOnlyList<TopicMatch> Found)> Stories =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Topics", "ConfusableStories.tsv")).Select(Read)];

    [Fact]
    public void Of_twenty_confusable_stories_nineteen_have_the_right_topic_first() =>
        Assert.InRange(Stories.Average(story => story.Found[0].Name == story.Topics[0] ? 1.0 : 0), 0.95, 1);

    [Fact]
    public void Few_of_them_have_a_topic_too_many_or_too_few()
    {
        double right = Stories.Sum(story => story.Found.Count(match => story.Topics.Contains(match.Name)));
        Assert.InRange(2 * right / Stories.Sum(story => story.Found.Count + story.Topics.Length), 0.9, 1);
    }

    [Fact]
    public void Every_topic_of_the_stories_is_one_of_the_lexicon() =>
        Assert.All(Stories.SelectMany(story => story.Topics), topic => Assert.NotNull(Lexicons.Topics.Find(topic)));

    private static (string[] Topics, IReadOnlyList<TopicMatch> Found) Read(string line)
    {
        var columns = line.Split('\t');
        return (columns[0].Split(','), Finder.Find(Passage.Of(columns[1], [], [columns[2]])));
    }
}
