using System.Collections.Concurrent;

namespace Baozhai.Benchmarks.Storage;

/// <summary>Archives that are only read: filling one takes longer than what is measured on it, so each is filled once and kept until the end.</summary>
internal static class KeptArchive
{
    private static readonly ConcurrentDictionary<int, Workbench> BySize = new();

    /// <summary>One of so many articles.</summary>
    public static Workbench Of(int articles) => BySize.GetOrAdd(articles, Fill);

    /// <summary>Gives all of them up.</summary>
    public static void Clear()
    {
        foreach (var bench in BySize.Values) bench.Dispose();
        BySize.Clear();
    }

    private static Workbench Fill(int articles)
    {
        var bench = Workbench.Open();
        bench.Keep(articles);
        return bench;
    }
}
