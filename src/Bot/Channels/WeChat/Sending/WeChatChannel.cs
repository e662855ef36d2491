using Baozhai.Bot.Channels.WeChat.Api;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Channels.WeChat.Sending;

/// <summary>
/// Sends deliveries as 客服消息 while the person's window is open. Outside of it they wait, are announced on top of the next answer, and
/// expire in the end. A delivery is one message: the rest of a long one follows with 继续, which opens the window anew.
/// </summary>
internal sealed partial class WeChatChannel(
    WeChatClient client, IWeChatState state, IChats chats, WeChatHealth health, TimeProvider time, ILogger<WeChatChannel> logger) : IChannel
{
    // Until the person speaks nothing changes, and what waits is found then without the relay.
    private static readonly TimeSpan UntilAsked = TimeSpan.FromHours(6);

    private readonly Lock _gate = new();
    private long _closedAt;
    private TimeSpan _closedFor;
    private bool _off;

    /// <inheritdoc />
    public string Name => WeChatChat.ChannelName;

    /// <inheritdoc />
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Closed() is { } later) return later;
        var openId = delivery.Chat.Address;
        var blocks = TextBlocks.Of([delivery.Body]);
        if (blocks.Count == 0) return new SendResult.Refused("there is nothing visible in it");
        if (!await state.TryTakeAsync(openId, cancellationToken)) return new SendResult.Later(UntilAsked, "the person's 48 hours are over or used up");

        var pieces = BlockCutter.Cut(blocks);
        var answer = await client.SendAsync(CustomMessage.Of(openId, pieces[0]), cancellationToken);
        if (answer is ApiAnswer.Done)
        {
            await KeepAsync(delivery, [.. pieces.Skip(1)]);
            return new SendResult.Accepted();
        }

        await NoteAsync(openId, answer);
        return SendVerdict.Of(answer, delivery.Attempts);
    }

    private SendResult.Later? Closed()
    {
        lock (_gate)
        {
            if (_off) return new SendResult.Later(UntilAsked, "the account may not send");
            var wait = _closedFor - time.GetElapsedTime(_closedAt);
            return wait > TimeSpan.Zero ? new SendResult.Later(wait, "WeChat asked for a pause") : null;
        }
    }

    // The message is out: whatever happens now, what belongs to it is kept.
    private async Task KeepAsync(Delivery delivery, IReadOnlyList<string> rest)
    {
        await state.KeepRestAsync(delivery.Chat.Address, rest, CancellationToken.None);
        if (delivery.Body.Menu is { } menu) await chats.SaveMenuAsync(delivery.Chat, menu, CancellationToken.None);
    }

    private async Task NoteAsync(string openId, ApiAnswer answer)
    {
        if (answer is ApiAnswer.Refused { Code: ErrorCode.WindowClosed or ErrorCode.WindowUsedUp }) await state.CloseAsync(openId, CancellationToken.None);
        else if (answer is not ApiAnswer.Lost) await state.GiveBackAsync(openId, CancellationToken.None);
        if (answer is not ApiAnswer.Refused refused) return;

        if (SendVerdict.PauseForAll(refused) is { } pause)
        {
            lock (_gate) (_closedAt, _closedFor) = (time.GetTimestamp(), pause);
            LogPause(pause, refused.Code, refused.Message);
        }

        if (refused.Code != ErrorCode.NotPermitted) return;
        lock (_gate)
        {
            if (_off) return;
            _off = true;
        }

        health.SendingOff($"{refused.Code} {refused.Message}");
        LogOff(refused.Message);
    }

    [LoggerMessage(LogLevel.Warning, "WeChat takes no messages for {Pause}: {Code} {Reason}")]
    private partial void LogPause(TimeSpan pause, int code, string reason);

    [LoggerMessage(LogLevel.Warning, "The WeChat account may not send 客服消息 (48001 {Reason}): digests and alerts wait until people ask. Set WeChat:AccountType to the kind of account it is")]
    private partial void LogOff(string reason);
}
