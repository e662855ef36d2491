namespace Baozhai.Newsroom.Tests;

/// <summary>The five issues of the repository's seeds folder.</summary>
internal static class Seeds
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Files.Select(file => Path.GetFileName(file))];

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name));
}
