namespace Baozhai.Bot.Outbox;

/// <summary>What is done with a delivery whose answer was lost, so that nobody knows whether it arrived.</summary>
internal enum OnUnknown
{
    /// <summary>Send it again: it arrives at least once, and sometimes twice.</summary>
    Resend,

    /// <summary>Give it up: it arrives at most once, and sometimes not at all.</summary>
    Skip,
}
