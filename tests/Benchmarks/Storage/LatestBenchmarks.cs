using Baozhai.Bot.Archive;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Storage;

/// <summary>The first page of headlines.</summary>
public class LatestBenchmarks
{
    private Workbench _bench = null!;

    [GlobalSetup]
    public void Setup() => _bench = KeptArchive.Of(20_000);

    [Benchmark]
    public Task<int> Newest() => LatestAsync(new ArticleFilter());

    [Benchmark]
    public Task<int> OfATopic() => LatestAsync(new ArticleFilter(Topic: "防汛应急"));

    [Benchmark]
    public Task<int> OfATopicInAPlace() => LatestAsync(new ArticleFilter(Topic: "防汛应急", Place: "攸县"));

    private async Task<int> LatestAsync(ArticleFilter filter) => (await _bench.Archive.LatestAsync(filter, 0, 10, CancellationToken.None)).Count;
}
