namespace Baozhai.Benchmarks;

/// <summary>The issues shipped with the program, copied beside the benchmarks.</summary>
internal static class Seeds
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>The bytes of the longest.</summary>
    public static byte[] Longest() => Files.Select(File.ReadAllBytes).MaxBy(bytes => bytes.Length)!;
}
