using Baozhai.Bot.Channels.WeChat.Api;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Sending;

/// <summary>
/// Sends deliveries as 客服消息 while the person's window is open. Outside of it they wait, are announced on top of the next answer, and
/// expire in the end. A delivery is one message: the rest of a long one follows with 继续, which opens the window anew.
/// </summary>
internal sealed partial class WeChatChannel(
    WeChatClient client, IWeChatState state, IChats chats, WeChatHealth health, IOptions<WeChatOptions> options, TimeProvider time, ILogger<WeChatChannel> logger) : IChannel
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
        var blocks = TextBlocks.Of([delivery.Body], options.Value.TappableWords);
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
        return WeChatSendVerdict.Of(answer, delivery.Attempts);
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

        if (WeChatSendVerdict.PauseForAll(refused) is { } pause)
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

/// <summary>What a 客服消息 that was not taken means for its delivery and for the others.</summary>
internal static class WeChatSendVerdict
{
    private static readonly TimeSpan UntilAsked = TimeSpan.FromHours(6);
    private static readonly TimeSpan OperatorNeeded = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NextMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan QuotaUsedUp = TimeSpan.FromHours(1);

    /// <summary>What becomes of the delivery.</summary>
    /// <param name="answer">What WeChat said.</param>
    /// <param name="attempts">How often the delivery was tried before.</param>
    public static SendResult Of(ApiAnswer answer, int attempts) => answer switch
    {
        ApiAnswer.Refused { Code: ErrorCode.NotFollowing } refused => new SendResult.Gone(Reason(refused)),
        ApiAnswer.Refused { Code: ErrorCode.WindowClosed or ErrorCode.WindowUsedUp or ErrorCode.NotPermitted } refused => new SendResult.Later(UntilAsked, Reason(refused)),
        ApiAnswer.Refused refused when PauseForAll(refused) is { } pause => new SendResult.Later(pause, Reason(refused)),
        ApiAnswer.Refused { Code: ErrorCode.InvalidCredential or ErrorCode.InvalidAccessToken or ErrorCode.AccessTokenExpired or ErrorCode.Busy } refused =>
            new SendResult.Later(RetryDelay.After(attempts), Reason(refused)),
        ApiAnswer.Refused { Code: >= 500 and < 600 } refused => new SendResult.Later(RetryDelay.After(attempts), Reason(refused)),
        ApiAnswer.Refused refused => new SendResult.Refused(Reason(refused)),
        ApiAnswer.NotReached notReached => new SendResult.Later(RetryDelay.After(attempts), notReached.Reason),
        ApiAnswer.Lost lost => new SendResult.Unknown(lost.Reason),
        _ => throw new ArgumentException($"{answer.GetType().Name} is no failure: see WeChatChannel.SendAsync.", nameof(answer)),
    };

    /// <summary>How long nobody is sent anything; null where only this delivery is concerned.</summary>
    public static TimeSpan? PauseForAll(ApiAnswer.Refused refused) => refused.Code switch
    {
        ErrorCode.MinuteLimit => NextMinute,
        ErrorCode.DailyLimit => QuotaUsedUp,
        ErrorCode.InvalidAppId or ErrorCode.InvalidAppSecret or ErrorCode.AddressNotListed => OperatorNeeded,
        _ => null,
    };

    private static string Reason(ApiAnswer.Refused refused) => $"{refused.Code} {refused.Message}";
}
