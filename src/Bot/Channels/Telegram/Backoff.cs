using System.Security.Cryptography;

namespace Baozhai.Bot.Channels.Telegram;

/// <summary>Delays that double with every failure and are spread, so that many who failed together do not come back together.</summary>
internal static class Backoff
{
    /// <summary>Between half and the whole of <c>first × 2^failures</c>, at most <paramref name="longest"/>.</summary>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var whole = first * Math.Pow(2, Math.Clamp(failures, 0, 30));
        if (whole > longest) whole = longest;
        return whole * (0.5 + (RandomNumberGenerator.GetInt32(0, 1000) / 2000.0));
    }
}
