using System.Collections.Concurrent;
using System.Text.Json;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Asks Telegram for what people say, for as long as the program runs.</summary>
internal sealed partial class TelegramPoller(
    TelegramCalls calls,
    UpdateBatch batch,
    UnreadableUpdates unreadable,
    UpdateQueue queue,
    CommandMenu menu,
    BotProfile profile,
    CommandTable commands,
    TelegramHealth health,
    Seats seats,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    /// <summary>The seat of whoever takes updates: Telegram gives each to one, and those of a chat are dealt with in order.</summary>
    public const string SeatName = "receive:telegram";

    private const int LongPollSeconds = 50;

    private readonly Seat _seat = seats.Of(SeatName);
    private readonly Reach _reach = new(seats.Of(SeatName), time);
    private bool _announced;
    private readonly PollTrouble _trouble = new(health, time, logger);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            health.Waiting(_seat.IsHeld ? "connecting" : "another worker asks Telegram for updates");
            var term = await _seat.HoldAsync(stoppingToken);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, term.Ended);
            try
            {
                await WorkAsync(over.Token);
            }
            catch (OperationCanceledException) when (term.Ended.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
            {
                // Another worker goes on. What is not confirmed comes again there, and what was dealt with is known by its number.
            }

            _trouble.Forget();
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        long? offset = null;
        // By the clock and not by the token: a process that was suspended may not have run its timers yet, and its poll would end that of another worker.
        while (!stopping.IsCancellationRequested && _seat.IsHeld)
        {
            if (await ConnectAsync(stopping) is not { } me) continue;
            await menu.PublishAsync(stopping);
            await profile.PublishAsync(stopping);
            var reader = new IncomingReader(me, commands, options.Value.AdminIds.ToHashSet());
            // What came by webhook before this was set to polling.
            await queue.WorkOffAsync(reader, stopping);
            offset = await PollAsync(reader, offset, stopping);
        }
    }

    private async Task<User?> ConnectAsync(CancellationToken cancellationToken)
    {
        var me = await calls.AskAsync(new GetMeRequest(), cancellationToken);
        var failure = me.Failure ?? (await calls.AskAsync(new DeleteWebhookRequest { DropPendingUpdates = false }, cancellationToken)).Failure;
        await _reach.NoteAsync(failure, cancellationToken);
        if (failure is not null)
        {
            await _trouble.WaitAsync(failure, cancellationToken);
            return null;
        }

        if (!_announced) LogConnected(me.Result!.Username, me.Result.Id);
        _announced = true;
        return me.Result;
    }

    /// <summary>
    /// Polls until something goes wrong. A batch is confirmed only when all of it is recorded, and Telegram keeps what is not confirmed;
    /// so a start asks without an offset, and updates dealt with before are known by their numbers. Starting behind the newest recorded
    /// update instead would lose an older one that was still being dealt with beside it, and everything after Telegram restarts its numbers.
    /// </summary>
    private async Task<long?> PollAsync(IncomingReader reader, long? offset, CancellationToken cancellationToken)
    {
        // The first poll does not wait for news: it shows at once whether polling works.
        for (var seconds = 0; _seat.IsHeld; seconds = LongPollSeconds)
        {
            var answer = await calls.PollAsync(new PollRequest { Offset = offset, Timeout = seconds }, cancellationToken);
            await _reach.NoteAsync(answer.Failure, cancellationToken);
            if (answer.Failure is { } failure)
            {
                // The poll of another worker ended it.
                if (!_seat.IsHeld) break;
                await _trouble.WaitAsync(failure, cancellationToken);
                return offset;
            }

            health.Connected(reader.BotName);
            if (answer.Result is { Length: > 0 } elements && !await SettleAsync(elements))
            {
                await _trouble.WaitForBatchAsync(cancellationToken);
                continue;
            }

            _trouble.Over(longPoll: seconds > 0);
        }

        return offset;

        async Task<bool> SettleAsync(IReadOnlyList<JsonElement> elements)
        {
            List<NumberedUpdate> updates = [.. elements.Select(UpdateReader.Read).OfType<NumberedUpdate>()];
            if (updates.Count < elements.Count) unreadable.NoteWithoutNumber(elements.Count - updates.Count);
            // Nothing can be confirmed without a number; they come again.
            if (updates.Count == 0) return false;
            offset = await batch.HandleAsync(updates, reader, cancellationToken);
            return offset > updates[^1].Number;
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram is on: this is @{Username} ({Id})")]
    private partial void LogConnected(string? username, long id);
}

/// <summary>Processes the updates of one poll: those of different chats side by side, those of one chat in order.</summary>
internal sealed class UpdateBatch(UpdateHandler handler)
{
    private const int ChatsAtOnce = 8;

    /// <summary>Processes all of them.</summary>
    /// <returns>The first update that must come again, or the one behind the last.</returns>
    public async Task<long> HandleAsync(IReadOnlyList<NumberedUpdate> updates, IncomingReader reader, CancellationToken cancellationToken)
    {
        var unsettled = new ConcurrentBag<long>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = ChatsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(updates.GroupBy(update => ChatOf(update.Update)), options, async (chat, cancellation) =>
        {
            foreach (var update in chat)
            {
                if (await handler.HandleAsync(update, reader, cancellation)) continue;
                unsettled.Add(update.Number);
                return;
            }
        });
        return unsettled.IsEmpty ? updates.Max(update => update.Number) + 1 : unsettled.Min();
    }

    /// <summary>The chat an update is of, or the person where there is no chat; null for what this program does not know or cannot read.</summary>
    public static long? ChatOf(Update? update) =>
        (update?.Message?.Chat ?? update?.CallbackQuery?.Message?.Chat ?? update?.MyChatMember?.Chat ?? update?.ChannelPost?.Chat)?.Id ?? update?.InlineQuery?.From?.Id;
}

/// <summary>The kinds of updates that are requested. Edited messages are not among them: the first text was answered already.</summary>
internal static class AllowedUpdates
{
    /// <summary>The kinds, as <c>allowed_updates</c> takes them.</summary>
    public static IReadOnlyList<UpdateType> All { get; } =
        [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.ChannelPost, UpdateType.InlineQuery];
}
