using System.Globalization;
using Baozhai.Bot.Archive;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Storage;

/// <summary>An issue of twenty articles into an archive of a thousand, new or the same again.</summary>
public class AdmissionBenchmarks
{
    private Workbench _bench = null!;
    private IssueAdmission _issue = null!;
    private int _admitted;

    [GlobalSetup]
    public void Setup()
    {
        _bench = Workbench.Open();
        _bench.Keep(1_000);
        _issue = GeneratedIssues.Make(1).First();
    }

    [GlobalCleanup]
    public void Cleanup() => _bench.Dispose();

    [Benchmark]
    public Task<int> NewIssue()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"new-{_admitted++}.txt");
        return AdmitAsync(_issue with { Issue = _issue.Issue with { File = name }, ContentHash = name });
    }

    [Benchmark]
    public Task<int> SameAgain() => AdmitAsync(_issue);

    private async Task<int> AdmitAsync(IssueAdmission issue) => (await _bench.Archive.AdmitAsync(issue, CancellationToken.None)).Added;
}
