using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Digests;

public sealed class QuietTimeTests
{
    private static readonly Chat Sleeper = new()
    {
        Id = new ChatId("web", "reader"),
        TimeZone = "Asia/Shanghai",
        DigestTimes = [new TimeOnly(6, 30)],
        Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
        CreatedAt = default,
    };

    [Theory]
    [InlineData("2024-06-27T06:30+08:00", "2024-06-27T07:00+08:00")]
    [InlineData("2024-06-26T23:00+08:00", "2024-06-27T07:00+08:00")]
    [InlineData("2024-06-27T07:00+08:00", "2024-06-27T07:00+08:00")]
    [InlineData("2024-06-27T12:00+08:00", "2024-06-27T12:00+08:00")]
    public void A_digest_in_quiet_hours_waits_for_their_end(string now, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), QuietTime.EndOrNow(Sleeper, DateTimeOffset.Parse(now, null)));

    [Fact]
    public void Without_quiet_hours_nothing_waits()
    {
        var now = DateTimeOffset.Parse("2024-06-27T03:00+08:00", null);

        Assert.Equal(now, QuietTime.EndOrNow(Sleeper with { Quiet = null }, now));
    }

    [Theory]
    [InlineData("2026-03-07T23:00-05:00", "2026-03-08T07:00-04:00")]
    [InlineData("2026-10-31T23:00-04:00", "2026-11-01T07:00-05:00")]
    public void Quiet_hours_end_by_the_clock_in_the_night_it_is_changed(string now, string end) => Assert.Equal(
        DateTimeOffset.Parse(end, null), QuietTime.End(Sleeper with { TimeZone = "America/New_York" }, DateTimeOffset.Parse(now, null)));
}
