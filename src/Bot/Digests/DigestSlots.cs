using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>The slots of one run. Most chats keep the same hours, and reckoning them costs more than all else a chat needs.</summary>
/// <param name="now">The instant of the run.</param>
internal sealed class DigestSlots(DateTimeOffset now)
{
    private const int Remembered = 4096;

    private readonly Dictionary<string, (DateTimeOffset Last, DateTimeOffset? Next)> _known = new(StringComparer.Ordinal);

    /// <summary>The last slot that has come, from a chat's first on, and the one after it.</summary>
    public (DateTimeOffset Last, DateTimeOffset? Next) Of(Chat chat, DateTimeOffset first)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{chat.TimeZone} {first.UtcTicks} {string.Join(' ', chat.DigestTimes.Select(time => time.Ticks))} {string.Join(' ', chat.Weekdays)} {chat.PausedUntil?.UtcTicks}");
        if (_known.TryGetValue(key, out var slots)) return slots;
        if (_known.Count >= Remembered) _known.Clear();
        return _known[key] = (DigestSchedule.LastUntil(chat, first, now), DigestSchedule.Next(chat, now));
    }
}
