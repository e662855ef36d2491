namespace Baozhai.Bot.Outbox;

/// <summary>What a channel answered.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It took the message.</summary>
    /// <param name="MessageId">The channel's own number of it, when it gives one.</param>
    internal sealed record Accepted(string? MessageId = null) : SendResult;

    /// <summary>Not now; nothing was sent.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Reason">Why, for the operator.</param>
    /// <param name="Tried">Whether the channel's server was asked. If not, the chat was only not yet its turn.</param>
    internal sealed record Later(TimeSpan After, string Reason, bool Tried = true) : SendResult;

    /// <summary>The chat is gone until it comes back by itself.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Gone(string Reason) : SendResult;

    /// <summary>Never in this form: trying again would be refused again.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Refused(string Reason) : SendResult;

    /// <summary>The answer was lost: it may or may not have been sent.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Unknown(string Reason) : SendResult;
}
