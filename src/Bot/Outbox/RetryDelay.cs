using System.Security.Cryptography;

namespace Baozhai.Bot.Outbox;

/// <summary>How long to wait before a delivery is tried again.</summary>
internal static class RetryDelay
{
    private const int MaxDoublings = 8;

    /// <summary>2 s, 4 s, 8 s … up to about 8 minutes, and up to half as long again, so that many that failed together do not come back together.</summary>
    /// <param name="attempts">How often it was tried before.</param>
    public static TimeSpan After(int attempts) =>
        TimeSpan.FromSeconds(2 << Math.Clamp(attempts, 0, MaxDoublings)) * (1 + (RandomNumberGenerator.GetInt32(0, 1000) / 2000.0));
}
