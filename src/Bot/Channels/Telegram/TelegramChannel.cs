using System.Collections.Concurrent;
using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Workers;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Sends deliveries to Telegram. A long one is several messages.</summary>
internal sealed partial class TelegramChannel(
    TelegramCalls calls, TelegramPacing pacing, TelegramPauses pauses, DeliveryTargets targets, PinnedDigest pins, IOutbox outbox, ChatMove move, TelegramCharts charts, Seats seats, ILogger<TelegramChannel> logger) : IChannel
{
    /// <summary>The channel's name in a chat's id.</summary>
    public const string ChannelName = "telegram";

    // Longer waits are given back to the outbox, which has other chats to serve meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    // The rest of a delivery that has begun is worth a little more: given back, it would wait behind others.
    private static readonly TimeSpan PatienceOnceBegun = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, long> _moved = [];
    private readonly Seat _seat = seats.Of(IChannel.SeatOf(ChannelName));
    private readonly Reach _reach = new(seats.Of(IChannel.SeatOf(ChannelName)), seats.Time);

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public ValueTask TakeOverAsync(IReadOnlyList<RecentlySent> recent, CancellationToken cancellationToken)
    {
        pacing.Forget();
        foreach (var sent in recent)
        {
            if (long.TryParse(sent.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) pacing.WasSent(chat, sent.Ago);
        }

        if (seats.Workers.MayBeSeveral) pacing.FollowAnother();
        return pauses.RestoreAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<int> RoomAsync(CancellationToken cancellationToken) => pacing.RoomAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!long.TryParse(delivery.Chat.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return new SendResult.Refused($"\"{delivery.Chat.Address}\" is not the number of a Telegram chat");

        var pieces = await charts.DrawAsync(TelegramPiece.Of(delivery.Body, button => LogButtonLeftOut(delivery.Id, button.Label), calls.IsInline), cancellationToken);
        var target = await targets.OfAsync(delivery, cancellationToken);
        if (delivery.Pieces == 0 && await ChangeFirstAsync(delivery, chat, target, cancellationToken) is { } notYet) return notYet;
        SendResult result = new SendResult.Refused("there is nothing visible in it");
        for (var next = delivery.Pieces; next < pieces.Count; next++)
        {
            result = await SendAsync(delivery, chat, Posted(pieces, next, target), next > delivery.Pieces, cancellationToken);
            if (result is not SendResult.Accepted accepted) break;
            if (next == 0) await pins.PinAsync(delivery, accepted.MessageId, cancellationToken);
            // Noted at once and whatever happens, so that a refusal, a stop or a kill in the middle goes on where it stopped.
            if (next < pieces.Count - 1) await outbox.NotePiecesAsync(delivery.Lease, next + 1, accepted.MessageId, ChannelRelay.LeaseTime, CancellationToken.None);
        }

        return result;
    }

    /// <summary>
    /// Changes the message that this one replies to. Before it is replied to and not after: doing it again after a kill changes nothing, while
    /// nobody would come back to do it. Only a wait holds up the reply.
    /// </summary>
    private async Task<SendResult.Later?> ChangeFirstAsync(Delivery delivery, long chat, DeliveryTarget target, CancellationToken cancellationToken)
    {
        if (target is not { Changed: { } changed, RepliesTo: { } first }) return null;
        return await SendAsync(delivery, chat, new OutgoingPiece(chat, changed) { Edits = first, OnlyEdits = true }, begun: false, cancellationToken) as SendResult.Later;
    }

    private static OutgoingPiece Posted(IReadOnlyList<TelegramPiece> pieces, int index, DeliveryTarget target) => new(0, pieces[index])
    {
        Thread = target.Thread,
        RepliesTo = index == 0 ? target.RepliesTo : null,
        Edits = pieces is [{ Document: null, Photo: null }] ? target.Edits : null,
    };

    private async Task<SendResult> SendAsync(Delivery delivery, long chat, OutgoingPiece piece, bool begun, CancellationToken cancellationToken)
    {
        while (true)
        {
            var target = _moved.GetValueOrDefault(chat, chat);
            SendPlace? place;
            while (!pacing.TryEnter(target, out place, out var wait))
            {
                if (wait > (begun ? PatienceOnceBegun : Patience)) return new SendResult.Later(wait, "Telegram's pace", Tried: false);
                await pacing.DelayAsync(wait, cancellationToken);
            }

            if (!_seat.IsHeld)
            {
                pacing.Leave(place!);
                return new SendResult.Later(TimeSpan.Zero, "another worker sends now", Tried: false);
            }

            var answer = await AskAsync(place!, piece with { Chat = target, IsSilent = delivery.Silent }, cancellationToken);
            await _reach.NoteAsync(answer.Failure, cancellationToken);
            if (answer.Failure is not { } failure)
            {
                pacing.Taken(place!, target);
                return new SendResult.Accepted(answer.Result?.Id.ToString(CultureInfo.InvariantCulture));
            }

            if (failure is Failure.Refused { Parameters.MigrateToChatId: { } moved } && moved != target)
            {
                _moved[chat] = moved;
                await FollowAsync(target, moved, cancellationToken);
            }
            else if (piece.InsteadAfter(failure) is { } instead)
            {
                LogInstead(delivery.Id, delivery.Slot, failure.Reason);
                piece = instead;
            }
            else
            {
                await pauses.NoteAsync(place!, target, failure);
                return TelegramSendVerdict.Of(failure, delivery.Attempts);
            }
        }
    }

    private async Task<CallResult<MessageId>> AskAsync(SendPlace place, OutgoingPiece piece, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await piece.GoAsync(calls, cancellationToken);
            if (answer.Failure is not (null or Failure.Refused { ErrorCode: 429 })) pacing.Leave(place);
            return answer;
        }
        catch (OperationCanceledException)
        {
            pacing.Leave(place);
            throw;
        }
    }

    private async Task FollowAsync(long old, long @new, CancellationToken cancellationToken)
    {
        try
        {
            await move.FollowAsync(old, @new, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The message need not wait for the store; the next refusal tells the new number again.
            LogNotNoted(exception, old, @new);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery}: the button \"{Label}\" has no label or its action is not 1 to 64 bytes; it was left out")]
    private partial void LogButtonLeftOut(long delivery, string label);

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} ({Slot}): Telegram refused the form of its body ({Reason}); sending it in a simpler one. The verb 'deliveries {Delivery}' shows the body")]
    private partial void LogInstead(long delivery, string slot, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram group {Old} is now {New}, which could not be noted; messages go there until the next start")]
    private partial void LogNotNoted(Exception exception, long old, long @new);
}
