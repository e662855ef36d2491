using Baozhai.Bot.Channels.Telegram.Calls;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>What the poller does when polling fails: it logs one line and waits, longer each time.</summary>
internal sealed partial class PollTrouble(TelegramHealth health, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan TokenRefused = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OtherInstance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private int _failures;
    private bool _tokenRefused;
    private bool _otherInstance;

    /// <summary>Telegram answered a poll.</summary>
    /// <param name="longPoll">Whether it was a long one. Two programs with one token interrupt each other's long polls, while short ones still work.</param>
    public void Over(bool longPoll)
    {
        if (_failures == 0 || (_otherInstance && !longPoll)) return;
        _failures = 0;
        _tokenRefused = false;
        _otherInstance = false;
        LogOver();
    }

    /// <summary>Another worker polls now; the next trouble is a new one.</summary>
    public void Forget() => (_failures, _tokenRefused, _otherInstance) = (0, false, false);

    /// <summary>Waits before the next try.</summary>
    public async Task WaitAsync(Failure failure, CancellationToken cancellationToken)
    {
        var delay = Judge(failure);
        _failures++;
        await Task.Delay(delay, time, cancellationToken);
    }

    /// <summary>Waits because updates could not be recorded or confirmed.</summary>
    public async Task WaitForBatchAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Backoff.After(_failures++, FirstDelay, LongestDelay), time, cancellationToken);
    }

    private TimeSpan Judge(Failure failure)
    {
        switch (failure)
        {
            case Failure.Refused { ErrorCode: 401 or 404 }:
                health.Broken("Telegram refuses the token: check Telegram:Token");
                if (!_tokenRefused) LogTokenRefused(failure.Reason);
                _tokenRefused = true;
                return TokenRefused;
            case Failure.Refused { ErrorCode: 409 }:
                health.Waiting(Instance(failure.Reason));
                LogOtherInstance(Instance(failure.Reason), failure.Reason);
                _otherInstance = true;
                return Backoff.After(_failures, OtherInstance, LongestDelay);
            case Failure.Refused { ErrorCode: 429, Parameters.RetryAfter: { } seconds }:
                LogAskedToWait(seconds);
                return TimeSpan.FromSeconds(Math.Max(1, seconds));
            default:
                health.Waiting($"Telegram does not answer: {failure.Reason}");
                var delay = Backoff.After(_failures, FirstDelay, LongestDelay);
                LogNoAnswer(failure.Reason, delay.TotalSeconds);
                return delay;
        }
    }

    // All that Telegram tells of the other one is how it asks.
    private static string Instance(string reason) =>
        reason.Contains("webhook", StringComparison.OrdinalIgnoreCase) ? "another program with the same token set a webhook" : "another program polls with the same token";

    [LoggerMessage(LogLevel.Information, "Telegram answers again")]
    private partial void LogOver();

    [LoggerMessage(LogLevel.Error, "Telegram refuses the token ({Reason}): copy it again from @BotFather into Telegram:Token (environment: Telegram__Token) and restart; the rest of the program goes on without Telegram")]
    private partial void LogTokenRefused(string reason);

    [LoggerMessage(LogLevel.Warning, "This bot's messages go elsewhere: {Instance} ({Reason}). Stop that instance, or give this one a token of its own; waiting")]
    private partial void LogOtherInstance(string instance, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram asks to wait {Seconds} s before asking for messages again")]
    private partial void LogAskedToWait(int seconds);

    [LoggerMessage(LogLevel.Warning, "Telegram does not answer ({Reason}); trying again in {Seconds:F1} s")]
    private partial void LogNoAnswer(string reason, double seconds);
}
