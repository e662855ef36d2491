using System.Threading.Channels;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Channels.Telegram.Webhooks;

/// <summary>
/// Works on the updates that came by webhook: those of different chats side by side, those of one chat in order, each until it is recorded.
/// What a kill left undone is there at the next start.
/// </summary>
internal sealed class UpdateQueue(ITelegramState received, UpdateHandler handler, ReceivedSignal signal, TimeProvider time, ILogger<UpdateQueue> logger)
{
    private const int ChatsAtOnce = 8;
    private const int BatchSize = 100;
    private const string Away = "The queue of Telegram's updates cannot be read or written; trying again";

    private readonly TroubleLog _trouble = new(logger, time);
    private int _unsettled;

    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // A signal of another worker may be lost.
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(5);

    /// <summary>Works until it is stopped.</summary>
    public async Task WorkAsync(IncomingReader reader, CancellationToken cancellationToken)
    {
        var working = new Dictionary<long, Task>();
        try
        {
            while (true)
            {
                var came = signal.Next;
                foreach (var done in working.Where(entry => entry.Value.IsCompleted).Select(entry => entry.Key).ToList()) working.Remove(done);
                foreach (var chat in (await WaitingAsync(working.Keys, cancellationToken)).GroupBy(update => update.Queue).Take(ChatsAtOnce - working.Count))
                    working[chat.Key] = StartAsync([.. chat], reader, cancellationToken);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(_news.Reader.WaitToReadAsync(limit.Token).AsTask(), came, Task.Delay(LookAtLeastEvery, time, limit.Token));
                await limit.CancelAsync();
                _news.Reader.TryRead(out _);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // What is not recorded when the program stops is worked on at the next start.
            await Task.WhenAll(working.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Processes what waits and returns; a store that is away is left for the next time.</summary>
    public async Task WorkOffAsync(IncomingReader reader, CancellationToken cancellationToken)
    {
        try
        {
            while (await received.WaitingAsync([], BatchSize, cancellationToken) is { Count: > 0 } waiting)
            {
                foreach (var update in waiting)
                {
                    if (!await SettleAsync(update, reader, cancellationToken)) return;
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _trouble.Note(Away, exception);
        }
    }

    private Task StartAsync(IReadOnlyList<ReceivedUpdate> updates, IncomingReader reader, CancellationToken cancellationToken)
    {
        var work = DealWithAsync(updates, reader, cancellationToken);
        // Only once it counts as completed: else its chat would be passed over as busy and nobody would look again.
        _ = work.ContinueWith(_ => _news.Writer.TryWrite(true), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return work;
    }

    /// <summary>One after the other; stops at the first that cannot be recorded, which comes again after a while with those behind it.</summary>
    private async Task DealWithAsync(IReadOnlyList<ReceivedUpdate> updates, IncomingReader reader, CancellationToken cancellationToken)
    {
        foreach (var update in updates)
        {
            if (await SettleAsync(update, reader, cancellationToken))
            {
                Volatile.Write(ref _unsettled, 0);
                continue;
            }

            await _trouble.PauseAsync(Interlocked.Increment(ref _unsettled), cancellationToken);
            return;
        }
    }

    private async Task<bool> SettleAsync(ReceivedUpdate update, IncomingReader reader, CancellationToken cancellationToken)
    {
        if (UpdateReader.Read(update.Raw) is { } read && !await handler.HandleAsync(read, reader, cancellationToken)) return false;
        try
        {
            // A kill before this is harmless: the update is known as seen.
            await received.DoneAsync(update.UpdateId, cancellationToken);
            _trouble.Over();
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _trouble.Note(Away, exception);
            return false;
        }
    }

    private async Task<IReadOnlyList<ReceivedUpdate>> WaitingAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await received.WaitingAsync(busy, BatchSize, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                await _trouble.WaitAsync(Away, exception, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}

/// <summary>Says that an update came by webhook, perhaps to another worker than the one that deals with it.</summary>
internal sealed class ReceivedSignal() : AwaitedSignal("received");

/// <summary>An update that came by webhook.</summary>
/// <param name="UpdateId">Its number.</param>
/// <param name="Queue">The chat it is of, or the person where there is no chat; those of one queue are dealt with in order.</param>
/// <param name="Raw">The update as Telegram wrote it.</param>
internal sealed record ReceivedUpdate(long UpdateId, long Queue, string Raw);
