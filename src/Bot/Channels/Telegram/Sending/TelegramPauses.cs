using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>What refusals mean for the messages after them, also after a restart.</summary>
internal sealed partial class TelegramPauses(TelegramPacing pacing, TelegramHealth health, PauseKeeper pauses, ILogger<TelegramPauses> logger)
{
    /// <summary>How long nothing is sent after the token was refused.</summary>
    public static readonly TimeSpan TokenRefused = TimeSpan.FromMinutes(5);

    // A start takes longer than this.
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromSeconds(1);

    /// <summary>Keeps to what Telegram asked of whoever sent before.</summary>
    public async ValueTask RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var (address, left) in await pauses.LoadAsync(TelegramChannel.ChannelName, cancellationToken))
        {
            if (address is null) pacing.CloseEveryone(left);
            else if (long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) pacing.CloseChat(chat, left);
        }
    }

    /// <summary>Draws the conclusions of a refusal.</summary>
    public async Task NoteAsync(SendPlace place, long target, Failure failure)
    {
        if (failure is not Failure.Refused refused) return;
        if (refused.ErrorCode is 401 or 404)
        {
            pacing.CloseEveryone(TokenRefused);
            health.Broken("Telegram refuses the token: check Telegram:Token");
        }
        else if (refused.ErrorCode == 429)
        {
            var retryAfter = TelegramSendVerdict.RetryAfter(refused);
            var everyone = pacing.Refused(place, target, retryAfter);
            LogAskedToWait(everyone ? "all of this bot" : "one chat", retryAfter.TotalSeconds);
            var wait = everyone ? pacing.Closed(target) : retryAfter;
            if (wait > WorthKeeping) await pauses.KeepAsync(TelegramChannel.ChannelName, everyone ? null : target.ToString(CultureInfo.InvariantCulture), wait);
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram asks {Whom} to wait {Seconds} s")]
    private partial void LogAskedToWait(string whom, double seconds);
}

/// <summary>
/// What a failed <c>sendMessage</c> means for the delivery. Judged by code and parameters first, by the text only where the code is not enough:
/// texts change over the years.
/// </summary>
internal static class TelegramSendVerdict
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
