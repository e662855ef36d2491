namespace Baozhai.Bot.Subscriptions;

/// <summary>Times of day on days of the week, as instants of a zone.</summary>
internal static class LocalSlots
{
    // A week holds every weekday there is; one more covers the day the search starts in.
    private const int DaysToLookAhead = 8;

    /// <summary>
    /// The first slot after an instant; null without a weekday or a time. Every chosen day has one slot for each time: a time the clocks
    /// skip in spring is taken as much later as the gap is long; a time that comes twice in autumn is taken the first time only.
    /// </summary>
    /// <param name="zone">Whose clock the times are read from.</param>
    /// <param name="weekdays">ISO numbers, 1 is Monday.</param>
    /// <param name="times">Times of day.</param>
    /// <param name="after">The slot is later than this.</param>
    public static DateTimeOffset? Next(TimeZoneInfo zone, IReadOnlyList<int> weekdays, IReadOnlyList<TimeOnly> times, DateTimeOffset after)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).Date);
        return Enumerable.Range(-1, DaysToLookAhead + 1)
            .Select(today.AddDays)
            .Where(day => weekdays.Contains(IsoWeekday(day)))
            .SelectMany(day => times.Select(time => InstantOf(day.ToDateTime(time), zone)))
            .Where(instant => instant > after)
            .Select(instant => (DateTimeOffset?)instant)
            .Min();
    }

    /// <summary>The last slot that is not after <paramref name="now"/>, from the given one on.</summary>
    /// <param name="first">A slot.</param>
    /// <param name="now">The instant not to go beyond.</param>
    /// <param name="next">The slot after an instant.</param>
    public static DateTimeOffset LastUntil(DateTimeOffset first, DateTimeOffset now, Func<DateTimeOffset, DateTimeOffset?> next)
    {
        var last = first;
        // A long outage is looked at from its last week only.
        var following = next(first < now.AddDays(-DaysToLookAhead) ? now.AddDays(-DaysToLookAhead) : first);
        while (following is { } slot && slot <= now)
        {
            last = slot;
            following = next(slot);
        }

        return last;
    }

    /// <summary>The instant at which a clock shows this, in a gap or an overlap as <see cref="Next"/> says.</summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            // The offset before the gap makes the instant as much later as the gap is long.
            var before = local;
            while (zone.IsInvalidTime(before)) before = before.AddHours(-1);
            return new DateTimeOffset(local, zone.GetUtcOffset(before));
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The day of the week as an ISO number, 1 is Monday.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
