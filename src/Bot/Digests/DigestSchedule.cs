using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Digests;

/// <summary>When a chat's digests are due.</summary>
internal static class DigestSchedule
{
    // A week holds every weekday a chat can choose; one more covers the day the search starts in.
    private const int DaysToLookAhead = 8;

    /// <summary>
    /// The first slot after an instant; null when the chat chose no weekday. A time the clocks skip in spring is taken
    /// as much later as the gap is long; a time that comes twice in autumn is taken the first time only.
    /// </summary>
    public static DateTimeOffset? Next(Chat chat, DateTimeOffset after)
    {
        var zone = chat.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).Date);
        return Enumerable.Range(-1, DaysToLookAhead + 1)
            .Select(today.AddDays)
            .Where(day => chat.Weekdays.Contains(IsoWeekday(day)))
            .SelectMany(day => chat.DigestTimes.Select(time => InstantOf(day.ToDateTime(time), zone)))
            .Where(instant => instant > after)
            .Select(instant => (DateTimeOffset?)instant)
            .Min();
    }

    /// <summary>The slot at which a chat's next digest comes: its next one, or the first after its pause; null while none is set.</summary>
    public static DateTimeOffset? Coming(Chat chat) =>
        chat.NextDigestAt is { } next && chat.PausedUntil > next ? Next(chat, chat.PausedUntil.Value) : chat.NextDigestAt;

    /// <summary>The last slot that is not after <paramref name="now"/>, from the given one on.</summary>
    public static DateTimeOffset LastUntil(Chat chat, DateTimeOffset first, DateTimeOffset now)
    {
        var last = first;
        // Slots are at least a minute apart; a long outage is looked at from its last week only.
        var next = Next(chat, first < now.AddDays(-DaysToLookAhead) ? now.AddDays(-DaysToLookAhead) : first);
        while (next is { } slot && slot <= now)
        {
            last = slot;
            next = Next(chat, slot);
        }

        return last;
    }

    private static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            // The offset before the gap makes the instant as much later as the gap is long.
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3)));
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
