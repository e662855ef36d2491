using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Feeds;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Json;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Sources;

/// <summary>Reads whatever stands at an address: an electronic edition in pages, one behind JSON, or a feed. Which it is shows when it is there.</summary>
/// <param name="pages">Where pages come from.</param>
/// <param name="editions">Reads editions in pages.</param>
/// <param name="json">Reads editions behind JSON.</param>
/// <param name="feeds">Reads feeds.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceReader(IPages pages, EditionCrawler editions, JsonEditions json, FeedReading feeds, TimeProvider time)
{
    /// <summary>Reads the edition of a day.</summary>
    /// <param name="start">The address of the edition, of one of its days, or of a feed.</param>
    /// <param name="day">The day; null for the newest.</param>
    /// <param name="memory">What is remembered of the same edition; it is brought up to date.</param>
    /// <param name="checks">When stories that were read are asked for again.</param>
    /// <param name="part">Given what there is so far, each time another page has been read: news that cannot wait need not wait for the last page. Null for nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EditionReading> ReadAsync(Uri start, DateOnly? day, EditionMemory memory, StoryChecks checks, Func<Edition, Task>? part, CancellationToken cancellationToken)
    {
        var visit = new EditionVisit(pages, memory, time);
        if (await visit.ArriveAsync(start, cancellationToken) is not { } front) return visit.Failed();
        if (FeedReading.Is(front.Html)) return await feeds.ReadAsync(visit, front, day, checks, memory, cancellationToken);
        if (JsonEditions.MayBe(front)) return await json.ReadAsync(visit, front, day, checks, memory, cancellationToken);
        var reading = await editions.ReadAsync(visit, front, day, checks, part, cancellationToken);
        if (reading.Fault?.Kind is not SourceFaultKind.NotUnderstood || front.Feeds.Count == 0) return reading;
        return await visit.OpenAsync(front.Feeds[0], cancellationToken) is { } feed && FeedReading.Is(feed.Html)
            ? await feeds.ReadAsync(visit, feed, day, checks, memory, cancellationToken)
            : reading;
    }
}
