using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>Why a call brought no result. Its texts never contain the token.</summary>
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
