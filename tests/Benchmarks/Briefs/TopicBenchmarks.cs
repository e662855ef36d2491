using Baozhai.Newsroom.Topics;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>The topics of every article of the seeds.</summary>
public class TopicBenchmarks
{
    private readonly TopicFinder _finder = new(Newsroom.Topics());
    private Passage[][] _articles = [];

    [GlobalSetup]
    public void Setup() => _articles = [.. Newsroom.Articles.Select(article => Passage.Of(article).ToArray())];

    [Benchmark]
    public int TopicsOfFiveIssues() => _articles.Sum(passages => _finder.Find(passages).Count);
}
