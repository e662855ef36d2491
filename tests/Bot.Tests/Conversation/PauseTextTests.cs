using System.Globalization;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class PauseTextTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-03-02T09:00+08:00", CultureInfo.InvariantCulture);
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("3天", "2026-03-05 09:00")]
    [InlineData("三天", "2026-03-05 09:00")]
    [InlineData("十二天", "2026-03-14 09:00")]
    [InlineData("一周", "2026-03-09 09:00")]
    [InlineData("两个星期", "2026-03-16 09:00")]
    [InlineData("1个月", "2026-04-02 09:00")]
    [InlineData("半个月", "2026-03-17 09:00")]
    [InlineData("3 days", "2026-03-05 09:00")]
    [InlineData("for a week", "2026-03-09 09:00")]
    [InlineData("two weeks", "2026-03-16 09:00")]
    [InlineData("到7月1日", "2026-07-01 00:00")]
    [InlineData("到 7月1号", "2026-07-01 00:00")]
    [InlineData("至2026-03-10", "2026-03-10 00:00")]
    [InlineData("到1月5日", "2027-01-05 00:00")]
    [InlineData("到周五", "2026-03-06 00:00")]
    [InlineData("到周一", "2026-03-09 00:00")]
    [InlineData("到下周三", "2026-03-11 00:00")]
    [InlineData("到15号", "2026-03-15 00:00")]
    [InlineData("到明天", "2026-03-03 00:00")]
    [InlineData("到月底", "2026-03-31 00:00")]
    [InlineData("until July 1", "2026-07-01 00:00")]
    [InlineData("until next monday", "2026-03-09 00:00")]
    [InlineData("until 2026-01-01", "2026-01-01 00:00")]
    public void The_end_of_a_pause_is_understood_as_people_write_it(string text, string expected)
    {
        var end = PauseText.Parse(text, Now, China);

        Assert.Equal(expected, end?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("营业")]
    [InlineData("天")]
    [InlineData("到处")]
    [InlineData("3只")]
    public void What_is_no_pause_is_none(string text) => Assert.Null(PauseText.Parse(text, Now, China));
}
