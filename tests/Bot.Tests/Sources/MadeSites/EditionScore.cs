using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Feeds;
using Baozhai.Bot.Sources.Json;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Editions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Sources.MadeSites;

/// <summary>How much of an invented site was read as it was made, as shares from 0 to 1.</summary>
internal sealed record EditionScore(double Stories, double Titles, double Kickers, double Paragraphs, double Facts)
{
    /// <summary>The least of them.</summary>
    public double Least => new[] { Stories, Titles, Kickers, Paragraphs, Facts }.Min();

    /// <summary>What was read otherwise than it was made.</summary>
    public IReadOnlyList<string> Differences { get; private init; } = [];

    /// <summary>Reads a site and measures what came of it.</summary>
    public static async Task<(EditionScore Score, EditionReading Reading)> OfAsync(MadeSite site, CancellationToken cancellationToken)
    {
        var digests = Options.Create(new DigestOptions());
        var reader = new SourceReader(site, new EditionCrawler(TimeProvider.System), new JsonEditions(TimeProvider.System), new FeedReading(digests), TimeProvider.System);
        var reading = await reader.ReadAsync(site.Start, null, new EditionMemory(), StoryChecks.None, part: null, cancellationToken);
        return (Of(site, reading.Edition), reading);
    }

    private static EditionScore Of(MadeSite site, Edition? edition)
    {
        var read = (edition?.Stories ?? []).ToList();
        var gold = site.Stories;
        // A story is the one that has most of its paragraphs.
        var pairs = new List<(EditionStory Gold, EditionStory Read)>();
        foreach (var story in gold)
        {
            var best = read.Where(other => pairs.TrueForAll(pair => pair.Read != other)).Select(other => (Other: other, Shared: Shared(story, other))).Where(entry => entry.Shared * 2 >= Texts(story).Count).OrderByDescending(entry => entry.Shared).ThenByDescending(entry => entry.Other.Title == story.Title).FirstOrDefault();
            if (best.Other is not null) pairs.Add((story, best.Other));
        }

        var differences = gold.Except(pairs.Select(pair => pair.Gold)).Select(story => $"missing: {story.Title}: {string.Join('|', Texts(story))}").Concat(read.Except(pairs.Select(pair => pair.Read)).Select(story => $"surplus: {story.Title}: {string.Join('|', Texts(story))}"))
            .Concat(pairs.Where(pair => (pair.Gold.Title, pair.Gold.Kicker) != (pair.Read.Title, pair.Read.Kicker) || !Texts(pair.Gold).SequenceEqual(Texts(pair.Read)))
                .Select(pair => $"{pair.Gold.Kicker}/{pair.Gold.Title}/{string.Join('|', Texts(pair.Gold))} -> {pair.Read.Kicker}/{pair.Read.Title}/{string.Join('|', Texts(pair.Read))}")).ToList();
        var shared = pairs.Sum(pair => Shared(pair.Gold, pair.Read));
        return new EditionScore(
            F1(pairs.Count, gold.Count, read.Count),
            Share(pairs.Count(pair => pair.Gold.Title == pair.Read.Title), pairs.Count),
            F1(pairs.Count(pair => pair.Gold.Kicker is not null && pair.Gold.Kicker == pair.Read.Kicker), pairs.Count(pair => pair.Gold.Kicker is not null), pairs.Count(pair => pair.Read.Kicker is not null)),
            F1(shared, gold.Sum(story => Texts(story).Count), read.Sum(story => Texts(story).Count)),
            Share(pairs.Count(pair => pair.Read.Page is { } label && label.Contains(pair.Gold.Page!, StringComparison.Ordinal) && edition!.Date == site.Day), pairs.Count))
        { Differences = differences };
    }

    private static List<string> Texts(EditionStory story) => [.. story.Paragraphs.Where(paragraph => !paragraph.IsSubhead).Select(paragraph => paragraph.Text)];

    private static int Shared(EditionStory gold, EditionStory read)
    {
        var left = Texts(read);
        return Texts(gold).Count(text => left.Remove(text));
    }

    private static double Share(int right, int of) => of == 0 ? 1 : (double)right / of;

    private static double F1(int right, int gold, int read) => gold + read == 0 ? 1 : 2.0 * right / (gold + read);
}
