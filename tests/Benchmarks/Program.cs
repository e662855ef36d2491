using Baozhai.Benchmarks.Storage;
using BenchmarkDotNet.Running;

namespace Baozhai.Benchmarks;

internal static class Benchmarks
{
    private static void Main(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args, new QuickConfig());
        KeptArchive.Clear();
    }
}
