namespace Baozhai.Bot.Outbox;

/// <summary>How long to wait before a delivery is tried again.</summary>
internal static class RetryDelay
{
    private const int MaxDoublings = 8;

    /// <summary>2 s, 4 s, 8 s … up to about 8 minutes.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(2 << Math.Min(attempts, MaxDoublings));
}
