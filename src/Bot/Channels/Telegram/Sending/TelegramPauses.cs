using System.Globalization;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>What refusals mean for the messages after them, also after a restart.</summary>
internal sealed partial class TelegramPauses(TelegramPacing pacing, TelegramHealth health, PauseKeeper pauses, ILogger<TelegramPauses> logger)
{
    /// <summary>How long a refused token is left alone.</summary>
    public static readonly TimeSpan TokenRefused = TimeSpan.FromMinutes(5);

    // A start takes longer than this.
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromSeconds(1);

    private volatile bool _restored;

    /// <summary>Keeps to what was asked before the last stop; looks once.</summary>
    public async ValueTask RestoreAsync(CancellationToken cancellationToken)
    {
        if (_restored) return;
        foreach (var (address, left) in await pauses.LoadAsync(TelegramChannel.ChannelName, cancellationToken))
        {
            if (address is null) pacing.CloseEveryone(left);
            else if (long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) pacing.CloseChat(chat, left);
        }

        _restored = true;
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
            var retryAfter = SendVerdict.RetryAfter(refused);
            var everyone = pacing.Refused(place, target, retryAfter);
            LogAskedToWait(everyone ? "all of this bot" : "one chat", retryAfter.TotalSeconds);
            var wait = everyone ? pacing.Closed(target) : retryAfter;
            if (wait > WorthKeeping) await pauses.KeepAsync(TelegramChannel.ChannelName, everyone ? null : target.ToString(CultureInfo.InvariantCulture), wait);
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram asks {Whom} to wait {Seconds} s")]
    private partial void LogAskedToWait(string whom, double seconds);
}
