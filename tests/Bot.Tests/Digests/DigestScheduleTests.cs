using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Digests;

public sealed class DigestScheduleTests
{
    [Fact]
    public void The_next_slot_is_today_while_the_time_is_still_to_come() =>
        Assert.Equal(At("2024-06-27T07:30+08:00"), DigestSchedule.Next(ChatOf("07:30"), At("2024-06-27T07:29+08:00")));

    [Fact]
    public void A_slot_that_is_just_now_is_not_next() =>
        Assert.Equal(At("2024-06-28T07:30+08:00"), DigestSchedule.Next(ChatOf("07:30"), At("2024-06-27T07:30+08:00")));

    [Fact]
    public void Several_times_a_day_follow_each_other() =>
        Assert.Equal(At("2024-06-27T18:00+08:00"), DigestSchedule.Next(ChatOf("07:30", "18:00"), At("2024-06-27T07:30+08:00")));

    [Fact]
    public void Days_that_were_not_chosen_are_passed_over()
    {
        // 27 June 2024 is a Thursday.
        var chat = ChatOf("07:30") with { Weekdays = [1] };

        Assert.Equal(At("2024-07-01T07:30+08:00"), DigestSchedule.Next(chat, At("2024-06-27T07:30+08:00")));
    }

    [Fact]
    public void Without_a_day_there_is_no_slot() =>
        Assert.Null(DigestSchedule.Next(ChatOf("07:30") with { Weekdays = [] }, At("2024-06-27T07:30+08:00")));

    [Fact]
    public void A_time_that_the_clocks_skip_comes_right_after_the_gap()
    {
        // In New York 2:30 does not exist on 10 March 2024.
        var chat = ChatOf("02:30") with { TimeZone = "America/New_York" };

        Assert.Equal(At("2024-03-10T03:30-04:00"), DigestSchedule.Next(chat, At("2024-03-10T00:00-05:00")));
        Assert.Equal(At("2024-03-11T02:30-04:00"), DigestSchedule.Next(chat, At("2024-03-10T03:30-04:00")));
    }

    [Fact]
    public void A_time_that_comes_twice_is_taken_once()
    {
        // In New York 1:30 comes twice on 3 November 2024.
        var chat = ChatOf("01:30") with { TimeZone = "America/New_York" };

        Assert.Equal(At("2024-11-03T01:30-04:00"), DigestSchedule.Next(chat, At("2024-11-03T00:00-04:00")));
        Assert.Equal(At("2024-11-04T01:30-05:00"), DigestSchedule.Next(chat, At("2024-11-03T01:30-04:00")));
    }

    [Fact]
    public void A_zone_this_machine_does_not_know_is_taken_as_that_of_the_papers() => Assert.Equal(
        At("2024-06-27T07:30+08:00"), DigestSchedule.Next(ChatOf("07:30") with { TimeZone = "Asia/Atlantis" }, At("2024-06-27T07:00+08:00")));

    [Fact]
    public void After_an_outage_the_last_missed_slot_counts() => Assert.Equal(
        At("2024-06-27T07:30+08:00"),
        DigestSchedule.LastUntil(ChatOf("07:30"), At("2024-06-20T07:30+08:00"), At("2024-06-27T12:00+08:00")));

    [Fact]
    public void After_a_very_long_outage_the_last_missed_slot_counts_too() => Assert.Equal(
        At("2024-06-27T07:30+08:00"),
        DigestSchedule.LastUntil(ChatOf("07:30"), At("2020-01-01T07:30+08:00"), At("2024-06-27T12:00+08:00")));

    [Fact]
    public void After_a_pause_the_first_slot_is_next()
    {
        var chat = ChatOf("07:30") with { PausedUntil = At("2024-06-30T09:00+08:00") };

        Assert.Equal(At("2024-07-01T07:30+08:00"), DigestSchedule.Next(chat, At("2024-06-27T07:29+08:00")));
    }

    [Fact]
    public void A_slot_at_the_end_of_a_pause_comes()
    {
        var chat = ChatOf("00:00") with { PausedUntil = At("2024-07-01T00:00+08:00") };

        Assert.Equal(At("2024-07-01T00:00+08:00"), DigestSchedule.Next(chat, At("2024-06-27T07:29+08:00")));
    }

    [Fact]
    public void A_pause_that_is_over_changes_nothing()
    {
        var chat = ChatOf("07:30") with { PausedUntil = At("2024-06-20T09:00+08:00") };

        Assert.Equal(At("2024-06-27T07:30+08:00"), DigestSchedule.Next(chat, At("2024-06-27T07:29+08:00")));
    }

    [Fact]
    public void The_weekly_digest_comes_once_a_week_after_the_pause()
    {
        var chat = ChatOf("07:30") with { Weekly = new WeeklyTime(7, new TimeOnly(18, 0)) };

        Assert.Equal(At("2024-06-30T18:00+08:00"), DigestSchedule.NextWeekly(chat, At("2024-06-27T07:29+08:00")));
        Assert.Equal(At("2024-07-07T18:00+08:00"), DigestSchedule.NextWeekly(chat, At("2024-06-30T18:00+08:00")));
        Assert.Equal(
            At("2024-07-07T18:00+08:00"), DigestSchedule.NextWeekly(chat with { PausedUntil = At("2024-07-01T00:00+08:00") }, At("2024-06-27T07:29+08:00")));
        Assert.Null(DigestSchedule.NextWeekly(ChatOf("07:30"), At("2024-06-27T07:29+08:00")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);

    private static Chat ChatOf(params string[] times) => new()
    {
        Id = new ChatId("web", "reader"),
        TimeZone = "Asia/Shanghai",
        DigestTimes = [.. times.Select(time => TimeOnly.ParseExact(time, "HH:mm", null))],
        CreatedAt = default,
    };
}
