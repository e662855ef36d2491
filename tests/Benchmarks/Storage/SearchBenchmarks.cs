using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Storage;

/// <summary>The first page of what a word finds.</summary>
public class SearchBenchmarks
{
    private Workbench _bench = null!;

    [Params(1_000, 20_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Setup() => _bench = KeptArchive.Of(Articles);

    [Benchmark]
    public Task<int> RareWord() => SearchAsync(GeneratedIssues.Rare);

    [Benchmark]
    public Task<int> CommonWord() => SearchAsync(GeneratedIssues.Common);

    [Benchmark]
    public Task<int> OneCharacter() => SearchAsync("水");

    [Benchmark]
    public Task<int> LongPhrase() => SearchAsync(GeneratedIssues.LongPhrase);

    [Benchmark]
    public Task<int> Nothing() => SearchAsync("鲸鱼");

    private async Task<int> SearchAsync(string query) => (await _bench.Archive.SearchAsync(query, 0, 10, CancellationToken.None)).Count;
}
