using System.Runtime.CompilerServices;
using System.Threading.Channels;
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

    /// <summary>The files a list of paths means: folders stand for the texts, saved pages and PDF files in them. Recognisers write several JSON files for one page, so that those are only read by name.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".html" or ".htm" or ".pdf").Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1))];
}

/// <summary>Reads on one processor while another deals with what was read before.</summary>
internal static class ReadAhead
{
    // Handing over each item by itself would cost more than reading it.
    private const int AtOnce = 512;
    private const int Waiting = 4;

    /// <summary>The same items in the same order. What the source throws is thrown here.</summary>
    /// <param name="source">Begins the source; its token is cancelled when nobody wants more.</param>
    /// <param name="cancellationToken">Stops both.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<CancellationToken, IAsyncEnumerable<T>> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = Channel.CreateBounded<T[]>(Waiting);
        var reading = Task.Run(() => FillAsync(source(stop.Token), ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var items in ahead.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var item in items) yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T[]> ahead, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var items in source.Chunk(AtOnce).WithCancellation(cancellationToken)) await ahead.WriteAsync(items, cancellationToken);
            ahead.Complete();
        }
#pragma warning disable CA1031 // It goes on to the one who reads.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ahead.Complete(e);
        }
    }
}
