using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Digests;

public sealed class DigestOrderTests
{
    private static readonly Subscription Finance = new(SubscriptionKind.Topic, "金融财经");

    [Fact]
    public void What_cannot_wait_stands_before_the_order_of_the_page()
    {
        ArchivedArticle[] page = [Archived(1), Archived(2), Archived(3), Archived(4, Severity.Warning), Archived(5, Severity.Watch), Archived(6, Severity.Severe)];

        Assert.Equal([6, 4, 1, 2, 3, 5], DigestOrder.Of(page).Select(article => article.Id));
    }

    [Fact]
    public void The_digest_that_is_sent_is_ranked_and_a_group_with_a_danger_stands_first()
    {
        ArchivedArticle[] fresh = [Archived(1, topic: "金融财经"), Archived(2), Archived(3), Archived(4, Severity.Severe)];

        var digest = new DigestEditions(new Interests(Synonyms.None)).For(new Subscriber(Make.Reader(), [Finance, Make.Flood]), Make.Day, fresh, 4)!;

        Assert.Equal([4, 2, 3, 1], digest.Menu!.Articles);
    }

    [Fact]
    public void What_is_followed_beyond_the_most_is_counted_and_one_word_away()
    {
        var fresh = Enumerable.Range(1, 45).Select(id => Archived(id)).ToList();

        var digest = new DigestEditions(new Interests(Synonyms.None)).For(new Subscriber(Make.Reader(), [Make.Flood]), Make.Day, fresh, 45)!;

        Assert.Contains("还有 15 篇，回复“继续”查看。", PlainText.Of(digest.Replies[0]), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(31, 15).Select(id => (long)id), DigestRemainder.Read(digest.Menu!.More!["早报 ".Length..]));
        Assert.Equal("还有 15 篇", digest.Replies[0].Buttons[^1][0].Label);
    }

    [Fact]
    public void Other_stories_beyond_the_first_ten_are_counted_and_one_word_away()
    {
        var others = Enumerable.Range(1, 14).Select(id => Archived(id)).ToList();

        var digest = DigestComposer.Compose("早报", [], others, Language.Chinese)!;

        Assert.Equal(10, digest.Menu!.Articles.Count);
        Assert.Equal("早报 #11 12 13 14", digest.Menu.More);
        Assert.Equal(digest.Menu.More, digest.Replies[0].Buttons[^1][0].Action);
        Assert.Contains("还有 4 篇，回复“继续”查看。", PlainText.Of(digest.Replies[0]), StringComparison.Ordinal);
        Assert.Null(ButtonHints.Of(digest.Replies[0]));
        Assert.Null(ButtonHints.Of(DigestComposer.Compose("Digest", [], others, Language.English)!.Replies[0]));
    }

    [Fact]
    public void A_digest_that_holds_everything_promises_no_more()
    {
        var digest = DigestComposer.Compose("早报", [], [Archived(1)], Language.Chinese)!;

        Assert.Null(digest.Menu!.More);
        Assert.DoesNotContain("还有", PlainText.Of(digest.Replies[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1 2", true)]
    [InlineData("#", false)]
    [InlineData("#1 x", false)]
    [InlineData("2024-06-27", false)]
    public void Only_numbers_are_the_rest_of_a_digest(string argument, bool isRest) => Assert.Equal(isRest, DigestRemainder.Read(argument) is not null);

    private static ArchivedArticle Archived(long id, Severity severity = Severity.None, string topic = "防汛应急")
    {
        var briefed = Make.Article($"第{id}篇", topics: [topic]);
        return new ArchivedArticle { Id = id, IssueId = 1, Date = Make.Day, Article = briefed.Article, Brief = briefed.Brief with { Severity = severity } };
    }
}
