using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Editions;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Feeds;

/// <summary>Reads RSS, Atom and JSON Feed: the items of a day are an edition. Where an item has no text its page is read.</summary>
/// <param name="digests">For the zone in which an item's moment is a day.</param>
internal sealed partial class FeedReading(IOptions<DigestOptions> digests)
{
    private const int MostItems = 500;
    private const int FewestOfText = 60;

    /// <summary>Whether a text is a feed.</summary>
    public static bool Is(string text) => Beginning().IsMatch(text.AsSpan(0, Math.Min(text.Length, 2_000)));

    /// <summary>Reads a feed, and the pages of those of its items that have no text.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="page">The feed.</param>
    /// <param name="day">The day; null for the newest that the feed has.</param>
    /// <param name="checks">When stories that were read are asked for again.</param>
    /// <param name="memory">What is remembered of the edition.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EditionReading> ReadAsync(EditionVisit visit, SitePage page, DateOnly? day, StoryChecks checks, EditionMemory memory, CancellationToken cancellationToken)
    {
        if (Parse(page.Html) is not { } feed) return visit.Failed(new SourceFault(SourceFaultKind.NotUnderstood, $"{page.Url} is no feed that can be read"));
        var items = feed.Items.Take(MostItems).Select(item => (Item: item, Day: DayOf(item))).ToList();
        var date = day ?? items.Max(item => item.Day);
        var listing = new EditionListing();
        foreach (var (item, own) in items.Where(entry => entry.Day == date || entry.Day is null))
        {
            if (!Uri.TryCreate(page.Url, item.Link ?? "", out var url) || url.Scheme is not ("http" or "https")) continue;
            var label = item.Categories is { Count: > 0 } categories ? categories.FirstOrDefault() : null;
            var listed = new ListedStory(url, (item.Title ?? "").Trim(), IsInPicture: true, label);
            listing.Add([listed], label);
            if (Full(item) is not { } text)
            {
                if (!await visit.ReadStoryAsync(listed, checks, cancellationToken)) break;
                continue;
            }

            var known = new EditionStory { Url = url.AbsoluteUri, Page = label, Title = listed.Title, Author = AuthorOf(item) };
            var (story, leftOut) = StoryPages.OfText(known, text);
            memory.Stories[url.AbsoluteUri] = new StoryMemory { Story = story, LeftOut = leftOut, Date = own };
        }

        if (listing.Stories.Count == 0)
        {
            return visit.Failed(new SourceFault(
                items.Count > 0 && day is not null ? SourceFaultKind.NotPublished : SourceFaultKind.NotUnderstood,
                items.Count > 0 && day is not null ? string.Create(CultureInfo.InvariantCulture, $"the feed has nothing of {day:yyyy-MM-dd} yet") : $"{page.Url} has no items"));
        }

        return visit.Finish(page, date, listing, string.IsNullOrWhiteSpace(feed.Title) ? null : feed.Title.Trim());
    }

    private static Feed? Parse(string text)
    {
        try
        {
            return FeedReader.ReadFromString(text);
        }
        catch (Exception e) when (e is XmlException or System.Text.Json.JsonException or FormatException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            // Feeds of strangers break in every way, and the library throws what it happens to meet.
            return null;
        }
    }

    // The whole text, not the first lines of it: longer than what the item says in short, or of several paragraphs, and not cut off.
    private static string? Full(FeedItem item)
    {
        var (whole, brief) = (item.Content ?? "", item.Description ?? "");
        var text = whole.Length > 0 ? whole : Paragraphs().Count(brief) > 1 ? brief : "";
        var plain = Tags().Replace(text, "").Trim();
        var isLonger = plain.Length > Tags().Replace(brief, "").Trim().Length || Paragraphs().Count(text) > 1 || plain.Length >= FewestOfText;
        return plain.Length > 0 && isLonger && !plain.EndsWith('…') && !plain.EndsWith("...", StringComparison.Ordinal) ? text : null;
    }

    private static string? AuthorOf(FeedItem item) =>
        new[] { item.Author, (item.SpecificItem as Rss20FeedItem)?.DC?.Creator, (item.SpecificItem as Rss10FeedItem)?.DC?.Creator }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();

    private DateOnly? DayOf(FeedItem item)
    {
        DateTimeOffset? moment = DateTimeOffset.TryParse(item.PublishingDateString, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed
            : item.PublishingDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null;
        return moment is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, digests.Value.Zone).DateTime) : null;
    }

    [GeneratedRegex("^[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,500}?-->\\s*|<\\?[^>]{0,300}>\\s*)*<(?:rss|feed|rdf:RDF)[\\s>]|^[\\s\\uFEFF]*\\{[\\s\\S]{0,400}\"version\"\\s*:\\s*\"https?://jsonfeed\\.org", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Beginning();

    [GeneratedRegex("<p[\\s>]|<br", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraphs();

    [GeneratedRegex("<[^<>]{0,500}>")]
    private static partial Regex Tags();
}
