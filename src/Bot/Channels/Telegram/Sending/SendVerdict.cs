using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>
/// What a failed <c>sendMessage</c> means for the delivery. Judged by code and parameters first, by the text only where the code is not enough:
/// texts change over the years.
/// </summary>
internal static class SendVerdict
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    // A chat that says these with 400 is as closed to the bot as one that says 403.
    private static readonly string[] ClosedChat =
    [
        "chat not found", "not enough rights", "need administrator rights", "user is deactivated", "group chat was deleted",
        "group is deactivated", "have no rights to send", "chat_write_forbidden", "peer_id_invalid",
    ];

    private static readonly string[] Buttons = ["button", "reply markup", "reply_markup"];
    private static readonly string[] Markup = ["can't parse entities", "is too long", "parse_mode", .. Buttons];

    /// <summary>The verdict.</summary>
    /// <param name="failure">What was answered.</param>
    /// <param name="attempts">How often the delivery was tried before.</param>
    public static SendResult Of(Failure failure, int attempts) => failure switch
    {
        Failure.Refused { ErrorCode: 429 } refused => new SendResult.Later(RetryAfter(refused), refused.Reason),
        Failure.Refused { ErrorCode: 401 or 404 } refused => new SendResult.Later(TelegramPauses.TokenRefused, refused.Reason),
        Failure.Refused { ErrorCode: 403 } refused => new SendResult.Gone(refused.Reason),
        Failure.Refused { ErrorCode: >= 400 and < 500 } refused => Says(refused, ClosedChat)
            ? new SendResult.Gone(refused.Reason)
            : new SendResult.Refused(refused.Reason),
        // A gateway may give up on a message that the server behind it took.
        Failure.Refused { ErrorCode: >= 500 } refused => new SendResult.Unknown(refused.Reason),
        Failure.Lost lost => new SendResult.Unknown(lost.Reason),
        _ => new SendResult.Later(Backoff.After(attempts, FirstDelay, LongestDelay), failure.Reason),
    };

    /// <summary>How long a 429 says to wait.</summary>
    public static TimeSpan RetryAfter(Failure.Refused refused) => TimeSpan.FromSeconds(Math.Max(1, refused.Parameters?.RetryAfter ?? 30));

    /// <summary>Whether the same words could go without markup.</summary>
    public static bool BlamesMarkup(Failure failure) => failure is Failure.Refused { ErrorCode: 400 } refused && Says(refused, Markup);

    /// <summary>Whether the buttons must go too.</summary>
    public static bool BlamesButtons(Failure failure) => failure is Failure.Refused { ErrorCode: 400 } refused && Says(refused, Buttons);

    private static bool Says(Failure.Refused refused, string[] phrases) =>
        phrases.Any(phrase => refused.Description.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
