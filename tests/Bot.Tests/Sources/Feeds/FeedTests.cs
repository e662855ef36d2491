using System.Text;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Feeds;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Json;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Sources.Feeds;

/// <summary>Feeds of every form, whole and broken.</summary>
public sealed class FeedTests
{
    private const string Text = "江湾大桥昨日合龙，全长一千米，市民出行更方便。施工单位说，桥面铺装月底完成。";

    private const string Rss = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>江湾网</title>
        <item><title>江湾大桥合龙</title><link>https://paper.example/1.html</link><pubDate>Tue, 30 Jun 2026 22:00:00 GMT</pubDate><category>要闻</category><description>江湾大桥…</description><content:encoded><![CDATA[<p>{Text}</p>]]></content:encoded></item>
        <item><title>昨天的事</title><link>https://paper.example/2.html</link><pubDate>Mon, 29 Jun 2026 22:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{Text}</p>]]></content:encoded></item>
        </channel></rss>
        """;

    private const string Atom = $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>江湾网</title><id>x</id><updated>2026-06-30T22:00:00Z</updated>
        <entry><id>1</id><title>江湾大桥合龙</title><link href="https://paper.example/1.html"/><published>2026-07-01T06:00:00+08:00</published><updated>2026-07-01T06:00:00+08:00</updated><content type="html">&lt;p&gt;{Text}&lt;/p&gt;</content></entry>
        </feed>
        """;

    private const string Json = $$"""
        {"version":"https://jsonfeed.org/version/1.1","title":"江湾网","items":[{"id":"1","url":"https://paper.example/1.html","title":"江湾大桥合龙","date_published":"2026-07-01T06:00:00+08:00","content_html":"<p>{{Text}}</p>"}]}
        """;

    [Theory]
    [InlineData(Rss)]
    [InlineData(Atom)]
    [InlineData(Json)]
    public async Task The_items_of_the_newest_day_are_an_edition_the_day_being_that_of_the_papers_zone(string feed)
    {
        var reading = await ReadAsync(feed);

        Assert.Null(reading.Fault);
        Assert.Equal((new DateOnly(2026, 7, 1), "江湾网"), (reading.Edition!.Date!.Value, reading.Edition.Paper));
        var story = Assert.Single(reading.Edition.Stories);
        Assert.Equal(("江湾大桥合龙", "https://paper.example/1.html", Text), (story.Title, story.Url, Assert.Single(story.Paragraphs).Text));
    }

    [Fact]
    public async Task A_day_that_the_feed_does_not_have_is_not_published() =>
        Assert.Equal(SourceFaultKind.NotPublished, (await ReadAsync(Rss, new DateOnly(2026, 7, 2))).Fault?.Kind);

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><item><title>断")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":7}")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>")]
    public async Task A_broken_or_empty_feed_is_a_fault_and_throws_nothing(string feed) => Assert.Null((await ReadAsync(feed)).Edition);

    private static Task<EditionReading> ReadAsync(string feed, DateOnly? day = null)
    {
        var reader = new SourceReader(new OnePage(feed), new EditionCrawler(TimeProvider.System), new JsonEditions(TimeProvider.System), new FeedReading(Options.Create(new DigestOptions())), TimeProvider.System);
        return reader.ReadAsync(new Uri("https://paper.example/feed"), day, new EditionMemory(), StoryChecks.None, part: null, TestContext.Current.CancellationToken);
    }

    private sealed class OnePage(string text) : IPages
    {
        public Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken) => Task.FromResult(url.AbsolutePath == "/feed"
            ? new Fetched { Outcome = FetchOutcome.Read, Url = url, Body = Encoding.UTF8.GetBytes(text) }
            : new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = "(404)" });
    }
}
