using Baozhai.Bot.Channels.WeChat.Api;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.WeChat.Sending;

/// <summary>What a 客服消息 that was not taken means for its delivery and for the others.</summary>
internal static class SendVerdict
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
