using System.Text;
using Baozhai.Newsroom.Text;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Reading;

/// <summary>Bytes of a file to text.</summary>
public class DecodingBenchmarks
{
    private byte[] _utf8 = [];
    private byte[] _gb18030 = [];

    [GlobalSetup]
    public void Setup()
    {
        _utf8 = Seeds.Longest();
        _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Encoding.UTF8.GetString(_utf8));
    }

    [Benchmark]
    public int Utf8() => IssueText.Decode(_utf8).Text.Length;

    [Benchmark]
    public int Gb18030() => IssueText.Decode(_gb18030).Text.Length;
}
