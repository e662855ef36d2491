using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Pages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Benchmarks.Pages;

/// <summary>The made pages that weights are fitted to.</summary>
internal static class FitPages
{
    /// <summary>A rough and a clean page of invented stories for each seed, every second pair with kickers that touch their titles; then the same of the texts that are kept outside, where they are named.</summary>
    /// <param name="args">The verb, the first seed, how many, and perhaps <c>--texts FILE.jsonl</c>.</param>
    public static IEnumerable<(int Seed, MadePage Page)> Of(string[] args)
    {
        var (first, count) = (int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
        var sources = new List<IStorySource> { new InventedStories() };
        if (Array.IndexOf(args, "--texts") is var at and >= 0)
            sources.Add(new KeptStories(args[at + 1]));
        return from source in sources
               from seed in Enumerable.Range(first, count)
               from rough in (bool[])[true, false]
               select (seed, PageMaker.Make(seed, DamageRates.Of(rough), source, touching: seed % 2 == 0));
    }
}
