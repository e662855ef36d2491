using System.Collections.Concurrent;

namespace Baozhai.Bot.Conversation;

/// <summary>
/// Counts requests by key in windows of a fixed length that begin at whole multiples of it. The counts of a window are forgotten when the next one begins.
/// Nothing runs while nobody asks: the limiters of System.Threading.RateLimiting wake ten times a second each.
/// </summary>
/// <param name="length">The length of a window.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestWindow<TKey>(TimeSpan length, TimeProvider time)
    where TKey : notnull
{
    private Counts _current = new(-1);

    /// <summary>How long the window lasts from now on.</summary>
    public TimeSpan Left => length - TimeSpan.FromTicks(time.GetUtcNow().UtcTicks % length.Ticks);

    /// <summary>Counts a request; returns how many there were in this window with it.</summary>
    public int Count(TKey key)
    {
        var number = time.GetUtcNow().UtcTicks / length.Ticks;
        var counts = Volatile.Read(ref _current);
        if (counts.Number != number)
        {
            var next = new Counts(number);
            // Of those that see a new window at once one begins it.
            counts = Interlocked.CompareExchange(ref _current, next, counts) == counts ? next : Volatile.Read(ref _current);
        }

        return counts.ByKey.AddOrUpdate(key, 1, static (_, known) => known + 1);
    }

    private sealed record Counts(long Number)
    {
        public ConcurrentDictionary<TKey, int> ByKey { get; } = new();
    }
}
