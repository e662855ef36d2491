using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>Why a call failed. Its texts never contain the token.</summary>
internal abstract record Failure
{
    private Failure()
    {
    }

    /// <summary>Why, for the operator.</summary>
    public abstract string Reason { get; }

    /// <summary>The server said no.</summary>
    /// <param name="ErrorCode">HTTP status, or the server's own <c>error_code</c>.</param>
    /// <param name="Description">The server's words.</param>
    /// <param name="Parameters">What to do about it.</param>
    internal sealed record Refused(int ErrorCode, string Description, ResponseParameters? Parameters = null) : Failure
    {
        /// <inheritdoc />
        public override string Reason => $"{ErrorCode} {Description}";
    }

    /// <summary>The request was never written: nothing happened, it can be repeated.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record NotReached(string Reason) : Failure
    {
        /// <inheritdoc />
        public override string Reason { get; } = Reason;
    }

    /// <summary>The request may have been carried out; its answer did not come or cannot be read.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Lost(string Reason) : Failure
    {
        /// <inheritdoc />
        public override string Reason { get; } = Reason;
    }
}

/// <summary>Translates exceptions of the library into failures. No other place knows its exceptions.</summary>
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
