using System.Text.Json;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

/// <summary>Compares with the topics a careful reader gave the articles of three seeds.</summary>
public sealed class GoldTopicTests
{
    [Fact]
    public void The_first_topic_is_that_of_the_gold_for_most_articles() =>
        Assert.InRange(Pairs().Average(pair => pair.Found[0] == pair.Gold[0] ? 1.0 : 0.0), 0.85, 1);

    [Fact]
    public void Most_topics_of_the_gold_are_found() =>
        Assert.InRange(Pairs().Average(pair => (double)pair.Gold.Intersect(pair.Found).Count() / pair.Gold.Length), 0.8, 1);

    [Fact]
    public void Every_flood_story_of_the_gold_is_found_and_no_other_is_taken_for_one() =>
        Assert.All(Pairs(), pair => Assert.Equal(pair.Gold.Contains("防汛应急"), pair.Found.Contains("防汛应急")));

    private static List<(string[] Gold, string[] Found)> Pairs()
    {
        var finder = new TopicFinder(Lexicons.Topics);
        var pairs = new List<(string[] Gold, string[] Found)>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Issues", "Gold"), "*.json"))
        {
            var gold = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            var name = gold.GetProperty("file").GetString()!;
            var articles = IssueReader.Read(Seeds.Text(name), name).Articles;
            foreach (var wanted in gold.GetProperty("articles").EnumerateArray())
            {
                var line = wanted.GetProperty("paragraph_lines")[0][0].GetInt32();
                var article = articles.FirstOrDefault(candidate => PageText.Numbers(candidate.Lines).Contains(line));
                Assert.NotNull(article);
                string[] topics = [.. wanted.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)];
                pairs.Add((topics, [.. finder.Find(Passage.Of(article)).Select(match => match.Name)]));
            }
        }

        return pairs;
    }
}
