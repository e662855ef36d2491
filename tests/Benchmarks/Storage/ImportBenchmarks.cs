using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Storage;

/// <summary>100,000 chats into an empty store.</summary>
public class ImportBenchmarks
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 26, 23, 30, 0, TimeSpan.Zero);
    private Workbench _bench = null!;

    [IterationSetup]
    public void Setup() => _bench = Workbench.Open();

    [IterationCleanup]
    public void Cleanup() => _bench.Dispose();

    [Benchmark]
    public Task<long> HundredThousandChats() => _bench.Chats.ImportAsync(Readers.Make(100_000, Morning), CancellationToken.None);
}
