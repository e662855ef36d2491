using System.Collections.Concurrent;
using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Channels.Telegram.Format;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Sends deliveries to Telegram. A long one is several messages.</summary>
internal sealed partial class TelegramChannel(
    TelegramClient client, TelegramPacing pacing, Aiming aiming, ChatMove move, TelegramHealth health, TimeProvider time, ILogger<TelegramChannel> logger) : IChannel
{
    /// <summary>The name that stands in a chat's id.</summary>
    public const string ChannelName = "telegram";

    // Longer waits are given back to the outbox, which has other chats to serve meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly SentPieces _sent = new();
    private readonly ConcurrentDictionary<long, long> _moved = [];

    /// <inheritdoc />
    public string Name => ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!long.TryParse(delivery.Chat.Address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return new SendResult.Refused($"\"{delivery.Chat.Address}\" is not the number of a Telegram chat");

        var pieces = TelegramPiece.Of(delivery.Body, button => LogButtonLeftOut(delivery.Id, button.Label));
        var aim = await aiming.OfAsync(delivery, cancellationToken);
        if (_sent.Of(delivery.Id) == 0 && await ChangeFirstAsync(delivery, chat, aim, cancellationToken) is { } notYet) return notYet;
        SendResult result = new SendResult.Refused("there is nothing visible in it");
        for (var next = _sent.Of(delivery.Id); next < pieces.Count; next++)
        {
            result = await SendAsync(delivery, chat, Posted(pieces, next, aim), cancellationToken);
            if (result is not SendResult.Accepted) break;
            if (next < pieces.Count - 1) _sent.Note(delivery.Id, next + 1);
        }

        if (result is not (SendResult.Later or SendResult.Unknown)) _sent.Forget(delivery.Id);
        return result;
    }

    /// <summary>
    /// Changes the message that this one replies to. Before it is replied to and not after: doing it again after a kill changes nothing, while
    /// nobody would come back to do it. Only a wait holds up the reply.
    /// </summary>
    private async Task<SendResult.Later?> ChangeFirstAsync(Delivery delivery, long chat, Aim aim, CancellationToken cancellationToken)
    {
        if (aim is not { Changed: { } changed, RepliesTo: { } first }) return null;
        return await SendAsync(delivery, chat, new Post(chat, changed) { Edits = first, OnlyEdits = true }, cancellationToken) as SendResult.Later;
    }

    private static Post Posted(IReadOnlyList<TelegramPiece> pieces, int index, Aim aim) => new(0, pieces[index])
    {
        Thread = aim.Thread,
        RepliesTo = index == 0 ? aim.RepliesTo : null,
        Edits = pieces is [{ Document: null }] ? aim.Edits : null,
    };

    private async Task<SendResult> SendAsync(Delivery delivery, long chat, Post post, CancellationToken cancellationToken)
    {
        while (true)
        {
            var target = _moved.GetValueOrDefault(chat, chat);
            if (await WaitAsync(target, cancellationToken) is { } later) return later;

            var answer = await (post with { Chat = target }).GoAsync(client, cancellationToken);
            if (answer.Failure is not { } failure)
                return new SendResult.Accepted(answer.Result?.MessageId.ToString(CultureInfo.InvariantCulture));

            if (failure is Failure.Refused { Parameters.MigrateToChatId: { } moved } && moved != target)
            {
                _moved[chat] = moved;
                await FollowAsync(target, moved, cancellationToken);
            }
            else if (post.InsteadAfter(failure) is { } instead)
            {
                LogInstead(delivery.Id, failure.Reason);
                post = instead;
            }
            else
            {
                Note(target, failure);
                return SendVerdict.Of(failure, delivery.Attempts);
            }
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

    private async Task<SendResult.Later?> WaitAsync(long target, CancellationToken cancellationToken)
    {
        if (!pacing.TryTake(target, Patience, out var wait)) return new SendResult.Later(wait, "Telegram's pace");
        if (wait <= TimeSpan.Zero) return null;

        await Task.Delay(wait, time, cancellationToken);
        var closed = pacing.Closed(target);
        return closed > TimeSpan.Zero ? new SendResult.Later(closed, "refused while waiting") : null;
    }

    private void Note(long target, Failure failure)
    {
        if (failure is not Failure.Refused refused) return;
        if (refused.ErrorCode == 429) pacing.Refused(target, SendVerdict.RetryAfter(refused));
        if (refused.ErrorCode is 401 or 404) health.Broken("Telegram refuses the token: check Telegram:Token");
    }

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery}: the button \"{Label}\" has no label or its action is not 1 to 64 bytes; it was left out")]
    private partial void LogButtonLeftOut(long delivery, string label);

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery}: Telegram refused its form ({Reason}); sending it in a simpler one")]
    private partial void LogInstead(long delivery, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram group {Old} is now {New}, which could not be noted; messages go there until the next start")]
    private partial void LogNotNoted(Exception exception, long old, long @new);
}
