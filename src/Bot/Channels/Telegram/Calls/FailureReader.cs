using Telegram.Bot.Exceptions;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>Says what an exception of the library means. The one place that knows its exceptions.</summary>
/// <param name="token">The bot's token, which is taken out of whatever others say.</param>
internal sealed class FailureReader(string token)
{
    private readonly string _secret = token.Split(':')[^1];

    /// <summary>What became of the call.</summary>
    /// <param name="exception">What it threw.</param>
    /// <param name="isBegun">Whether any of the request was given to the network.</param>
    /// <param name="timeout">How long it was allowed to take.</param>
    public Failure Read(Exception exception, bool isBegun, TimeSpan timeout) => exception switch
    {
        ApiRequestException refused => new Failure.Refused(refused.ErrorCode, Redact(refused.Message), refused.Parameters),
        // A 200 that cannot be read may stand for a message that was taken. Any other status says no by itself.
        RequestException { HttpStatusCode: { } status } => (int)status is >= 200 and < 300
            ? new Failure.Lost($"unreadable answer ({(int)status})")
            : new Failure.Refused((int)status, "not an answer of the Bot API"),
        OperationCanceledException => Failed($"no answer within {timeout.TotalSeconds} s", isBegun),
        _ => Failed(Redact(exception.GetBaseException().Message), isBegun),
    };

    private static Failure Failed(string reason, bool isBegun) => isBegun ? new Failure.Lost(reason) : new Failure.NotReached(reason);

    private string Redact(string text) => _secret.Length == 0 ? text : text.Replace(_secret, "***", StringComparison.Ordinal);
}
