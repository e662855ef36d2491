using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Baozhai.Bot.Cli;

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
