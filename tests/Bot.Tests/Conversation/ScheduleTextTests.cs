using Baozhai.Bot.Conversation;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("7:30", " 07:30")]
    [InlineData("工作日 7:30", "12345 07:30")]
    [InlineData("工作日7点半", "12345 07:30")]
    [InlineData("每天 8点", "1234567 08:00")]
    [InlineData("每天早上7点和晚上8点", "1234567 07:00,20:00")]
    [InlineData("周一三五 早上7点 18:00", "135 07:00,18:00")]
    [InlineData("周一到周五的早7点晚8点", "12345 07:00,20:00")]
    [InlineData("早上七点半 工作日", "12345 07:30")]
    [InlineData("周末", "67 ")]
    [InlineData("weekdays at 7:30", "12345 07:30")]
    [InlineData("mon-fri 7:30 and 6 pm", "12345 07:30,18:00")]
    [InlineData("every monday 8pm", "1 20:00")]
    [InlineData("8 pm", " 20:00")]
    public void Days_and_times_stand_together_in_any_order(string text, string expected)
    {
        var schedule = ScheduleText.Parse(text);

        Assert.NotNull(schedule);
        Assert.Equal(expected, $"{string.Concat(schedule.Weekdays)} {string.Join(',', schedule.Times.Select(MomentText.Say))}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("管理讲座")]
    [InlineData("工作日 加班")]
    [InlineData("25:00")]
    [InlineData("工作日 7:30 周末 9:00")]
    public void What_is_no_schedule_is_none(string text) => Assert.Null(ScheduleText.Parse(text));
}
