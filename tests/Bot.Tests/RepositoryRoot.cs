namespace Baozhai.Bot.Tests;

/// <summary>The folder of the repository, for tests of what lies in it.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its full path: the nearest folder above the tests that has Bot.sln.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
    }
}
