using System.Text;
using Baozhai.Newsroom.Issues;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Order;

namespace Baozhai.Benchmarks.Reading;

/// <summary>Every issue shipped, from its text to its articles. The goal is 10 ms on one core.</summary>
[Orderer(SummaryOrderPolicy.Declared)]
[Config(typeof(PerCharacter))]
public class SeedsBenchmarks
{
    private (string Name, string Text)[] _issues = [];

    /// <summary>How many characters one run reads.</summary>
    public static int Characters => Seeds.Files.Sum(file => File.ReadAllText(file, Encoding.UTF8).Length);

    [GlobalSetup]
    public void Setup() => _issues = [.. Seeds.Files.Select(file => (Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8)))];

    [Benchmark]
    public int ArticlesOfFiveIssues() => _issues.Sum(issue => IssueReader.Read(issue.Text, issue.Name).Articles.Count);
}
