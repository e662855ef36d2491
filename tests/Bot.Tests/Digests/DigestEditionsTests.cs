using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Digests;

public sealed class DigestEditionsTests
{
    private static readonly ArchivedArticle[] Fresh = [Archived(1, "防汛应急"), Archived(2, "防汛应急"), Archived(3, "金融财经")];
    private readonly DigestEditions _editions = new(new Interests(Synonyms.None));

    [Fact]
    public void Chats_of_the_same_interests_share_one_digest() =>
        Assert.Same(Edition(Reader(1), Make.Flood), Edition(Reader(2), Make.Flood));

    [Fact]
    public void Chats_of_other_interests_language_or_reading_do_not()
    {
        var finance = new Subscription(SubscriptionKind.Topic, "金融财经");
        Reply?[] digests =
        [
            Edition(Reader(1), Make.Flood),
            Edition(Reader(1), finance),
            Edition(Reader(1), Make.Flood, finance),
            Edition(Reader(1), finance, Make.Flood),
            Edition(Reader(1) with { Language = "en" }, Make.Flood),
            Edition(Reader(1) with { DigestedArticle = 1 }, Make.Flood),
        ];

        Assert.All(digests, Assert.NotNull);
        Assert.Equal(digests.Length, digests.Select(digest => ReplyJson.Write(digest!)).Distinct().Count());
    }

    [Fact]
    public void A_word_and_a_place_of_one_name_are_two_interests() => Assert.NotSame(
        Edition(Reader(1), new Subscription(SubscriptionKind.Word, "正文")), Edition(Reader(1), new Subscription(SubscriptionKind.Place, "正文")));

    [Fact]
    public void Who_has_read_everything_is_told_nothing() =>
        Assert.Null(_editions.For(new Subscriber(Reader(1) with { DigestedArticle = 3 }, [Make.Flood]), Make.Day, Fresh, 3));

    [Fact]
    public void A_digest_that_comes_late_says_so_and_is_another_than_the_one_in_time()
    {
        var late = _editions.For(new Subscriber(Reader(1), [Make.Flood]), Make.Day, Fresh, 3, new TimeOnly(7, 30))!.Replies[0];

        Assert.Contains("补发，原定 07:30", PlainText.Of(late), StringComparison.Ordinal);
        Assert.DoesNotContain("补发", PlainText.Of(Edition(Reader(1), Make.Flood)!), StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_outage_the_newest_issue_stands_first()
    {
        ArchivedArticle[] days = [Archived(1, "防汛应急") with { Date = Make.Day.AddDays(-1) }, Archived(2, "防汛应急"), Archived(3, "防汛应急")];

        var text = PlainText.Of(_editions.For(new Subscriber(Reader(1), [Make.Flood]), Make.Day, days, 3)!.Replies[0]);

        Assert.True(text.IndexOf("第2篇", StringComparison.Ordinal) < text.IndexOf("第3篇", StringComparison.Ordinal));
        Assert.True(text.IndexOf("第3篇", StringComparison.Ordinal) < text.IndexOf("第1篇", StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_as_an_alert_is_marked_for_those_it_came_to_and_for_nobody_else()
    {
        var marked = _editions.For(new Subscriber(Reader(1), [Make.Flood]), Make.Day, Fresh, 3, pushed: new HashSet<long> { 2 })!.Replies[0];
        var plain = _editions.For(new Subscriber(Reader(2), [Make.Flood]), Make.Day, Fresh, 3)!.Replies[0];

        Assert.Equal([null, "已推送"], marked.Parts.OfType<ItemPart>().Select(item => item.Note));
        Assert.All(plain.Parts.OfType<ItemPart>(), item => Assert.Null(item.Note));
        Assert.Same(marked, _editions.For(new Subscriber(Reader(3), [Make.Flood]), Make.Day, Fresh, 3, pushed: new HashSet<long> { 2 })!.Replies[0]);
    }

    private static Chat Reader(int number) => Make.Reader(number);

    private static ArchivedArticle Archived(long id, string topic)
    {
        var briefed = Make.Article($"第{id}篇", topics: [topic]);
        return new ArchivedArticle { Id = id, IssueId = 1, Date = Make.Day, Article = briefed.Article, Brief = briefed.Brief };
    }

    private Reply? Edition(Chat chat, params Subscription[] following) =>
        _editions.For(new Subscriber(chat, following), Make.Day, Fresh, 3)?.Replies[0];
}
