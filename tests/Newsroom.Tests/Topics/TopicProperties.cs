using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Properties;
using Baozhai.Newsroom.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Newsroom.Tests.Topics;

/// <summary>What holds for the topics of every article of every page, however damaged.</summary>
public sealed class TopicProperties
{
    private readonly TopicFinder _finder = new(Lexicons.Topics);

    [Fact]
    public void Scores_lie_between_0_and_1_strongest_first() => Hold((_, topics) =>
        topics.All(topic => topic.Score is >= 0 and <= 1) && topics.Select(topic => topic.Score).SequenceEqual(topics.Select(topic => topic.Score).OrderDescending()));

    [Fact]
    public void Words_that_decided_stand_in_the_article() => Hold((article, topics) =>
        topics.SelectMany(topic => topic.Why).All(word => Passage.Of(article).Any(passage => passage.Text.Contains(word, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void Every_article_has_one_to_three_topics_of_the_lexicon_and_none_twice() => Hold((_, topics) =>
        topics.Count is >= 1 and <= 3 && topics.All(topic => Lexicons.Topics.Find(topic.Name) is not null) && topics.DistinctBy(topic => topic.Name).Count() == topics.Count);

    private void Hold(Func<Article, IReadOnlyList<TopicMatch>, bool> property) =>
        Prop.ForAll(Mutation.Pages, page => IssueReader.Read(page, "page.txt").Articles.All(article => property(article, _finder.Find(Passage.Of(article)))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
}
