using Baozhai.Bot.Channels.WeCom.Api;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.WeCom.Sending;

/// <summary>What a message that was not taken means for its delivery.</summary>
internal static class SendVerdict
{
    /// <summary>How often a delivery looks whether its robot is there again. Short, so that it goes soon after a start with another key.</summary>
    public static readonly TimeSpan UntilLooked = TimeSpan.FromMinutes(5);

    /// <summary>What becomes of the delivery.</summary>
    /// <param name="answer">What WeCom said.</param>
    /// <param name="attempts">How often the delivery was tried before.</param>
    public static SendResult Of(WebhookAnswer answer, int attempts) => answer switch
    {
        WebhookAnswer.Refused { Code: WebhookError.TooOften } refused => new SendResult.Later(RobotPace.Window, Reason(refused)),
        WebhookAnswer.Refused { Code: WebhookError.UnknownRobot } refused => new SendResult.Later(UntilLooked, Reason(refused)),
        WebhookAnswer.Refused { Code: WebhookError.Busy or WebhookError.TooManyAtOnce } refused => new SendResult.Later(RetryDelay.After(attempts), Reason(refused)),
        WebhookAnswer.Refused refused => new SendResult.Refused(Reason(refused)),
        // A gateway may give up on a message that the program behind it took.
        WebhookAnswer.Broken { Status: >= 500 } broken => new SendResult.Unknown($"HTTP {broken.Status}"),
        WebhookAnswer.Broken broken => new SendResult.Later(RetryDelay.After(attempts), $"HTTP {broken.Status}"),
        WebhookAnswer.NotReached notReached => new SendResult.Later(RetryDelay.After(attempts), notReached.Reason),
        WebhookAnswer.Lost lost => new SendResult.Unknown(lost.Reason),
        _ => throw new ArgumentException($"{answer.GetType().Name} is no failure: see WeComChannel.SendAsync.", nameof(answer)),
    };

    /// <summary>Whether the same words could go as plain text.</summary>
    public static bool BlamesForm(WebhookAnswer answer) => answer is WebhookAnswer.Refused { Code: WebhookError.InvalidParameter or WebhookError.InvalidMessageType };

    private static string Reason(WebhookAnswer.Refused refused) => $"{refused.Code} {refused.Message}";
}
