using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Bylines;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>The brief of one article: summary, topics, places, figures.</summary>
public class BriefBenchmarks
{
    private static readonly DateOnly Day = new(2024, 6, 27);
    private readonly Briefer _briefer = Newsroom.Briefer();
    private Article _article = null!;

    [Params(150, 700, 2000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup() => _article = Newsroom.OfLength(Characters);

    /// <summary>The floor: the first characters of the text without its dateline.</summary>
    [Benchmark(Baseline = true)]
    public int Lead()
    {
        var first = _article.Paragraphs[0].Text;
        return Truncation.ToLength(first[StoryStart.Of(first).Length..], Baozhai.Newsroom.Briefs.Briefer.DefaultMaxLength).Length;
    }

    [Benchmark]
    public int Brief() => _briefer.Make(_article, Day).Summary.Length;
}
