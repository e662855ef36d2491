using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources.Editions;

/// <summary>
/// Reads an electronic edition: from its first page to the other pages of the day, from each page to its stories, each story from its own page. Nothing is
/// known beforehand of a site; <see cref="EditionMap"/> finds out which links are pages and which are stories.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed partial class EditionCrawler(TimeProvider time)
{
    private const int FewLinks = 4;

    /// <summary>Reads the edition of a day.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="arrived">The page that the edition's address leads to.</param>
    /// <param name="day">The day; null for the newest.</param>
    /// <param name="checks">When stories that were read are asked for again.</param>
    /// <param name="part">Given what there is so far after each page; null for nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EditionReading> ReadAsync(EditionVisit visit, SitePage arrived, DateOnly? day, StoryChecks checks, Func<Edition, Task>? part, CancellationToken cancellationToken)
    {
        var entrance = await EnterAsync(visit, arrived, cancellationToken);
        var front = day is { } wanted && OtherDay(entrance, wanted) is { } other ? await visit.ArriveAsync(other, cancellationToken) : entrance;
        if (front is null) return visit.Failed();
        var date = DayOf(front);
        if (day is not null && date != day) return visit.Failed(new SourceFault(SourceFaultKind.NotPublished, string.Create(CultureInfo.InvariantCulture, $"there is no edition of {day:yyyy-MM-dd} yet")));
        if (date > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddDays(1))) return visit.Failed(new SourceFault(SourceFaultKind.NotUnderstood, $"{front.Url} names a day that is still to come"));
        var listing = await ListAsync(visit, front, date, cancellationToken);
        if (listing.Stories.Count == 0) return visit.Failed(new SourceFault(SourceFaultKind.NotUnderstood, $"{front.Url} has {listing.Pages} pages and no link that may be a story"));
        string? label = null;
        foreach (var story in listing.Stories)
        {
            if (part is not null && label is not null && story.Label != label && visit.HasUnread && visit.Finish(front, date, listing).Edition is { } edition) await part(edition);
            label = story.Label;
            if (!await visit.ReadStoryAsync(story, checks, cancellationToken)) break;
        }

        return visit.Finish(front, date, listing);
    }

    // A page that only greets leads to the edition by one of its few links, most likely by one that names a day.
    private static async Task<SitePage> EnterAsync(EditionVisit visit, SitePage arrived, CancellationToken cancellationToken)
    {
        var map = EditionMap.Of(arrived, null);
        if (map.Pages.Count > 0 || map.Stories.Count > FewLinks) return arrived;
        foreach (var link in map.Stories.OrderByDescending(story => EditionAddress.Day(story.Url)).ThenByDescending(story => Entrance().IsMatch(story.Title)))
        {
            if (await visit.ArriveAsync(link.Url, cancellationToken) is { } inside && EditionMap.Of(inside, null) is var behind && behind.Pages.Count + behind.Stories.Count > map.Stories.Count) return inside;
        }

        return arrived;
    }

    [GeneratedRegex("进入|今日|阅读|数字报|电子报|电子版|最新")]
    private static partial Regex Entrance();

    // A list of pages or stories may have no day in its own address.
    private static DateOnly? DayOf(SitePage front)
    {
        if (EditionAddress.Day(front.Url) is { } own) return own;
        var map = EditionMap.Of(front, null);
        return map.Pages.Select(page => EditionAddress.Day(page.Url)).FirstOrDefault(day => day is not null) ?? front.Facts.Date ?? map.Stories.Select(story => EditionAddress.Day(story.Url)).Max();
    }

    private static Uri? OtherDay(SitePage front, DateOnly day) =>
        EditionMap.Of(front, null).Pages.Select(page => page.Url).Prepend(front.Url).FirstOrDefault(url => EditionAddress.Day(url) is not null) is { } dated && EditionAddress.Day(dated) != day
            ? EditionAddress.OfDay(dated, day) : null;

    // Every page lists its own stories, and often some of others; where a story belongs its own page says, or the picture it is part of.
    private static async Task<EditionListing> ListAsync(EditionVisit visit, SitePage front, DateOnly? date, CancellationToken cancellationToken)
    {
        var map = EditionMap.Of(front, date);
        var listing = new EditionListing();
        if (!map.Pages.Any(page => page.Url == front.Url)) listing.Add(map.Stories, front.Facts.Label, visit.HasChanged(front));
        listing.Pages = map.Pages.Count;
        foreach (var page in map.Pages)
        {
            if (listing.IsFull) break;
            var shown = page.Url == front.Url ? front : await visit.OpenAsync(page.Url, cancellationToken);
            if (shown is null)
            {
                if (visit.IsOver) break;
                continue;
            }

            listing.Add(EditionMap.Of(shown, date).Stories, page.Label ?? shown.Facts.Label, visit.HasChanged(shown));
        }

        listing.KeepMainShapes();
        return listing;
    }
}

/// <summary>The stories that the pages of an edition list.</summary>
internal sealed class EditionListing
{
    private const int Most = 1_000;
    private const double FewOfMain = 0.15;
    private const int FewestOfShape = 3;

    private readonly Dictionary<string, ListedStory> _stories = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The stories in page order, each once.</summary>
    public IReadOnlyList<ListedStory> Stories => [.. _order.Select(key => _stories[key])];

    /// <summary>How many pages the edition has.</summary>
    public int Pages { get; set; }

    /// <summary>Whether there are so many that no more are taken.</summary>
    public bool IsFull => _order.Count >= Most;

    /// <summary>Adds what a page lists. A story of several lists is on the page of whose picture it is a part, or else on the first.</summary>
    public void Add(IReadOnlyList<ListedStory> stories, string? label, bool isChanged = false)
    {
        foreach (var story in stories)
        {
            var listed = story with { Label = label ?? story.Label, IsOnChangedPage = isChanged };
            var key = story.Url.AbsoluteUri;
            if (_stories.TryGetValue(key, out var known))
            {
                var isOfPicture = story.IsInPicture && !known.IsInPicture;
                _stories[key] = (isOfPicture ? listed : known) with { Title = known.Title.Length >= story.Title.Length ? known.Title : story.Title, IsInPicture = known.IsInPicture || story.IsInPicture, IsOnChangedPage = known.IsOnChangedPage || isChanged };
            }
            else if (!IsFull)
            {
                _stories[key] = listed;
                _order.Add(key);
            }
        }
    }

    /// <summary>Leaves out links of shapes that only few have: they lead to other parts of the site.</summary>
    public void KeepMainShapes()
    {
        var shapes = _order.GroupBy(key => EditionAddress.Shape(_stories[key].Url), StringComparer.Ordinal)
            .ToDictionary(shape => shape.Key, shape => (Count: shape.Count(), Areas: shape.Count(key => _stories[key].IsInPicture)), StringComparer.Ordinal);
        if (shapes.Count < 2) return;
        var hasAreas = shapes.Values.Any(shape => shape.Areas > 0);
        var main = shapes.Values.Max(shape => hasAreas ? shape.Areas : shape.Count);
        _order.RemoveAll(key => shapes[EditionAddress.Shape(_stories[key].Url)] is var shape && (hasAreas ? shape.Areas == 0 : shape.Count < Math.Max(main * FewOfMain, Math.Min(FewestOfShape, main))));
    }
}
