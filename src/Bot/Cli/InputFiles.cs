using Baozhai.Bot.Intake.Inbox;

namespace Baozhai.Bot.Cli;

/// <summary>Files named on the command line.</summary>
internal static class InputFiles
{
    /// <summary>The bytes of a file; null when it cannot be read or is too large, which is said on standard error.</summary>
    public static async Task<byte[]?> TryReadAsync(string path, InboxOptions limits, CancellationToken cancellationToken)
    {
        try
        {
            if (await BoundedFile.ReadAsync(path, limits.MaxBytes, cancellationToken) is { } content) return content;
            await Console.Error.WriteLineAsync($"{path}: {IssueLimits.TooLarge(limits.MaxMegabytes)}");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{path}: {(Directory.Exists(path) ? "is a folder, name the files in it" : e.Message)}");
            return null;
        }
    }

    /// <summary>The files a list of paths means: folders stand for the texts and saved pages in them.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".html" or ".htm").Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1))];
}
