using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Baozhai.Benchmarks;

/// <summary>Few iterations, so that all benchmarks together take minutes, and memory beside time.</summary>
internal sealed class QuickConfig : ManualConfig
{
    public QuickConfig()
    {
        // The usual toolchain builds a project of its own, which it looks for by the assembly's name and restores anew; in the
        // process that runs already there is nothing to build and nothing to fetch.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(5);
        Add(DefaultConfig.Instance);
        AddJob(job);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(BenchmarkDotNet.Columns.StatisticColumn.Median);
        WithOptions(ConfigOptions.JoinSummary);
    }
}
