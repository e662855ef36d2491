using System.Globalization;
using Baozhai.Bot.Subscriptions;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Digests;

public sealed class LocalSlotsTests
{
    private static readonly int[] EveryDay = [1, 2, 3, 4, 5, 6, 7];
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    // Gaps by night and at midnight, of an hour and of half an hour; north and south; zones without any.
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "Asia/Kolkata", "Etc/GMT-8", "America/New_York", "America/Los_Angeles", "America/Santiago", "America/Havana", "Europe/London",
        "Europe/Paris", "Asia/Beirut", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
    ];

    [Theory]
    [InlineData("America/New_York", "02:30", "2026-03-08 03:30")]
    [InlineData("Europe/London", "01:15", "2026-03-29 02:15")]
    [InlineData("Australia/Lord_Howe", "02:10", "2026-10-04 02:40")]
    public void In_a_year_each_day_has_one_slot_and_only_that_in_the_gap_is_later_by_its_length(string zone, string time, string moved)
    {
        var slots = Year(zone, EveryDay, time);

        Assert.Equal(365, slots.Count);
        Assert.Equal(moved, Assert.Single(slots, slot => !slot.EndsWith(time, StringComparison.Ordinal)));
        Assert.Equal(365, slots.Select(slot => slot[..10]).Distinct().Count());
    }

    [Theory]
    [InlineData("America/New_York", "01:30")]
    [InlineData("Europe/London", "01:59")]
    [InlineData("Australia/Sydney", "03:30")]
    [InlineData("Asia/Shanghai", "02:30")]
    [InlineData("Asia/Shanghai", "00:00")]
    public void In_a_year_no_day_has_two_slots_where_the_hour_comes_twice(string zone, string time)
    {
        var slots = Year(zone, EveryDay, time);

        Assert.Equal(365, slots.Select(slot => slot[..10]).Distinct().Count());
        Assert.Equal(365, slots.Count);
    }

    [Fact]
    public void Every_chosen_day_has_exactly_one_slot_for_each_time() => Prop
        .ForAll(Plans(), plan =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
            var first = NewYear.AddDays(plan.StartDay);
            var start = LocalSlots.InstantOf(first.ToDateTime(TimeOnly.MinValue), zone).AddTicks(-1);
            var end = LocalSlots.InstantOf(first.AddDays(120).ToDateTime(TimeOnly.MinValue), zone);

            // Two times that fall on one instant, one of them moved there by a gap, are one slot.
            var expected = Enumerable.Range(-1, 122).Select(first.AddDays)
                .Where(day => plan.Weekdays.Contains(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek))
                .SelectMany(day => plan.Times.Select(time => LocalSlots.InstantOf(day.ToDateTime(time), zone)))
                .Where(slot => slot > start && slot < end)
                .Distinct()
                .Order()
                .ToList();
            return Between(zone, plan.Weekdays, plan.Times, start, end).SequenceEqual(expected);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_slot_shows_its_time_on_the_clock_or_as_much_later_as_the_gap_is_long() => Prop
        .ForAll(Plans(), plan =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
            return plan.Times.All(time =>
            {
                var wanted = NewYear.AddDays(plan.StartDay).ToDateTime(time);
                var shown = TimeZoneInfo.ConvertTime(LocalSlots.InstantOf(wanted, zone), zone).DateTime;
                return zone.IsInvalidTime(wanted) ? shown - wanted is { TotalMinutes: > 0 and <= 60 } && !zone.IsInvalidTime(shown) : shown == wanted;
            });
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_weekday_or_a_time_there_is_no_slot()
    {
        Assert.Null(LocalSlots.Next(TimeZoneInfo.Utc, [], [new TimeOnly(7, 30)], default(DateTimeOffset).AddDays(10)));
        Assert.Null(LocalSlots.Next(TimeZoneInfo.Utc, EveryDay, [], default(DateTimeOffset).AddDays(10)));
    }

    private static List<string> Year(string zone, int[] weekdays, string time)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var start = LocalSlots.InstantOf(NewYear.ToDateTime(TimeOnly.MinValue), clock).AddTicks(-1);
        var end = LocalSlots.InstantOf(NewYear.AddYears(1).ToDateTime(TimeOnly.MinValue), clock);
        return [.. Between(clock, weekdays, [TimeOnly.Parse(time, CultureInfo.InvariantCulture)], start, end)
            .Select(slot => TimeZoneInfo.ConvertTime(slot, clock).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<DateTimeOffset> Between(TimeZoneInfo zone, int[] weekdays, TimeOnly[] times, DateTimeOffset start, DateTimeOffset end)
    {
        for (var slot = LocalSlots.Next(zone, weekdays, times, start); slot < end; slot = LocalSlots.Next(zone, weekdays, times, slot.Value)) yield return slot.Value;
    }

    private static Arbitrary<Plan> Plans() => Arb.From(
        from zone in Gen.Elements(Zones)
        from weekdays in Gen.SubListOf(EveryDay)
        from minutes in Gen.NonEmptyListOf(Gen.Choose(0, (24 * 60) - 1))
        from day in Gen.Choose(0, 364)
        select new Plan(zone, [.. weekdays], [.. minutes.Take(4).Select(minute => TimeOnly.MinValue.AddMinutes(minute))], day));

    private sealed record Plan(string Zone, int[] Weekdays, TimeOnly[] Times, int StartDay);
}
