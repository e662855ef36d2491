using System.ServiceModel.Syndication;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Xml;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages.Feeds;

/// <summary>A list of stories as Atom (RFC 4287) and as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
/// <param name="Title">What the list is of.</param>
/// <param name="Page">The page that shows it, from the root.</param>
/// <param name="Self">The feed itself, from the root.</param>
/// <param name="Origin">Where the program is reached, without a slash at the end.</param>
internal sealed record StoryFeed(string Title, string Page, string Self, string Origin)
{
    /// <summary>The media type of Atom.</summary>
    public const string AtomType = "application/atom+xml; charset=utf-8";

    /// <summary>The media type of JSON Feed.</summary>
    public const string JsonType = "application/feed+json; charset=utf-8";

    // Control characters are no part of XML, whatever a recogniser wrote.
    private static readonly XmlWriterSettings Xml = new() { Async = true, CheckCharacters = false, Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>As Atom.</summary>
    public IResult Atom(IReadOnlyList<ArchivedArticle> stories, DateTimeOffset now) => new PageResult(AtomType, async body =>
    {
        var feed = new SyndicationFeed(Text(Title), null, new Uri(Origin + Page), Origin + Self, stories.Count > 0 ? stories.Max(story => Moment(story, now)) : now)
        {
            Items = stories.Select(story => Item(story, now)),
            Language = "zh-CN",
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(Origin + Self)));
        feed.Authors.Add(new SyndicationPerson(null, "报摘", null));
        await using var writer = XmlWriter.Create(body, Xml);
        feed.SaveAsAtom10(writer);
    });

    /// <summary>As JSON Feed.</summary>
    public IResult Json(IReadOnlyList<ArchivedArticle> stories, DateTimeOffset now) => PageResult.Of(
        JsonSerializer.Serialize(
            new JsonFeed("https://jsonfeed.org/version/1.1", Title, Origin + Page, Origin + Self, "zh-CN", [.. stories.Select(story => new JsonFeedItem(
                Address(story), Address(story), FullWidth.Set(story.Article.Headline), Summary(story), story.Article.Body, Moment(story, now), [.. story.Brief.Topics.Select(topic => topic.Name)]))]),
            JsonFeedContext.Readable.JsonFeed),
        JsonType);

    private static string Text(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string? Summary(ArchivedArticle story) => story.Brief.Summary.Length > 0 ? FullWidth.Set(story.Brief.Summary) : null;

    // A paper comes out in the morning; a feed wants an instant, the same each time.
    private static DateTimeOffset Moment(ArchivedArticle story, DateTimeOffset now) => story.Date is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)) : now.Date;

    private string Address(ArchivedArticle story) => Origin + StoryCard.PathOf(story.Id);

    private SyndicationItem Item(ArchivedArticle story, DateTimeOffset now)
    {
        var item = new SyndicationItem(Text(FullWidth.Set(story.Article.Headline)), Text(story.Article.Body), new Uri(Address(story)), Address(story), Moment(story, now))
        {
            PublishDate = Moment(story, now),
            Summary = Summary(story) is { } summary ? new TextSyndicationContent(Text(summary)) : null,
        };
        foreach (var topic in story.Brief.Topics) item.Categories.Add(new SyndicationCategory(topic.Name));
        foreach (var reporter in story.Article.Reporters) item.Authors.Add(new SyndicationPerson(null, Text(reporter), null));
        return item;
    }
}

/// <summary>A JSON Feed.</summary>
internal sealed record JsonFeed(
    string Version, string Title, [property: JsonPropertyName("home_page_url")] string HomePageUrl, [property: JsonPropertyName("feed_url")] string FeedUrl, string Language, IReadOnlyList<JsonFeedItem> Items);

/// <summary>A story in a JSON Feed.</summary>
internal sealed record JsonFeedItem(
    string Id, string Url, string Title, string? Summary, [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished, IReadOnlyList<string> Tags);

/// <summary>JSON Feed as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonFeed))]
internal sealed partial class JsonFeedContext : JsonSerializerContext
{
    /// <summary>Chinese stays readable; what ends a script element is escaped.</summary>
    public static JsonFeedContext Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
