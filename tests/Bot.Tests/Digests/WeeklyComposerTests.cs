using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Digests;

public sealed class WeeklyComposerTests
{
    private static readonly TopicLexicon Topics = new([
        new Topic("金融财经", "金融", "finance", new Dictionary<string, double>()), new Topic("防汛应急", "防汛", "flood", new Dictionary<string, double>())]);

    private readonly WeeklyComposer _composer = new(Topics, new Interests(Synonyms.None));

    [Fact]
    public void Who_follows_nothing_gets_every_topic_in_the_order_of_the_lexicon() => Assert.Equal(
        "一周要闻 2024年6月21日—6月27日|金融财经|2|防汛应急|1",
        Outline([], Archived(1, "防汛应急", 0), Archived(2, "金融财经", -6)));

    [Fact]
    public void Stories_of_other_weeks_are_left_out() =>
        Assert.Equal("一周要闻 2024年6月21日—6月27日|防汛应急|1", Outline([], Archived(1, "防汛应急", 0), Archived(2, "防汛应急", -7), Archived(3, "防汛应急", 1)));

    [Fact]
    public void Only_what_is_followed_is_told_its_own_topics_first()
    {
        Subscription[] following = [Make.Flood, new Subscription(SubscriptionKind.Word, "第2篇")];

        Assert.Equal(
            "一周要闻 2024年6月21日—6月27日|防汛应急|1|金融财经|2",
            Outline(following, Archived(1, "防汛应急", 0), Archived(2, "金融财经", -1), Archived(3, "金融财经", -1)));
    }

    [Fact]
    public void The_gravest_stand_first_then_the_newest() => Assert.Equal(
        "一周要闻 2024年6月21日—6月27日|防汛应急|3|2|1",
        Outline([], Archived(1, "防汛应急", -3), Archived(2, "防汛应急", -1), Archived(3, "防汛应急", -5, Severity.Severe)));

    [Fact]
    public void A_topic_of_many_stories_leaves_room_for_the_others()
    {
        var flood = Enumerable.Range(1, 40).Select(id => Archived(id, "防汛应急", 0));

        var outline = Outline([Make.Flood, new Subscription(SubscriptionKind.Topic, "金融财经")], [.. flood, Archived(41, "金融财经", 0)]);

        Assert.EndsWith("|15|金融财经|41", outline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_without_such_stories_is_none() => Assert.Null(_composer.Compose([Make.Flood], [Archived(1, "金融财经", 0)], Make.Day, Language.Chinese));

    private static ArchivedArticle Archived(long id, string topic, int days, Severity severity = Severity.None)
    {
        var briefed = Make.Article($"第{id}篇", topics: [topic]);
        return new ArchivedArticle { Id = id, IssueId = 1, Date = Make.Day.AddDays(days), Article = briefed.Article, Brief = briefed.Brief with { Severity = severity } };
    }

    private string Outline(Subscription[] following, params ArchivedArticle[] articles)
    {
        var week = _composer.Compose(following, articles, Make.Day, Language.Chinese);
        Assert.NotNull(week);
        return string.Join('|', week.Replies[0].Parts.SkipLast(1).Select(part => part switch
        {
            HeadingPart heading => heading.Text,
            ItemPart item => item.Headline[1..^1],
            _ => "",
        }).Where(text => text.Length > 0));
    }
}
