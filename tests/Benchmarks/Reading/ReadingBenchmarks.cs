using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Issues;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Reading;

/// <summary>Text of an issue to articles, without and with their briefs.</summary>
public class ReadingBenchmarks
{
    private readonly IssueFileReader _desk = new(Newsroom.Briefer().Make);
    private byte[] _bytes = [];
    private string _text = "";

    [GlobalSetup]
    public void Setup()
    {
        _bytes = Seeds.Longest();
        _text = Encoding.UTF8.GetString(_bytes);
    }

    [Benchmark]
    public int ArticlesOfAnIssue() => IssueReader.Read(_text, "A1.txt").Articles.Count;

    [Benchmark]
    public int ArticlesAndBriefsOfAnIssue() => _desk.Read("A1.txt", _bytes).Briefs.Count;
}
