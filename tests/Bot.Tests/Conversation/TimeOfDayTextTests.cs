using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class TimeOfDayTextTests
{
    [Theory]
    [InlineData("7:30", "07:30")]
    [InlineData("07:30", "07:30")]
    [InlineData("7点半", "07:30")]
    [InlineData("七点半", "07:30")]
    [InlineData("早上7点", "07:00")]
    [InlineData("每天早上7点", "07:00")]
    [InlineData("晚上8点15分", "20:15")]
    [InlineData("十二点", "12:00")]
    [InlineData("二十二点零五", "22:05")]
    [InlineData("二十五点", null)]
    [InlineData("七点一刻", "07:15")]
    [InlineData("7.30", "07:30")]
    [InlineData("7:30 pm", "19:30")]
    [InlineData("中午12点", "12:00")]
    [InlineData("中午11点半", "11:30")]
    [InlineData("晚上12点", "00:00")]
    [InlineData("夜里1点", "01:00")]
    [InlineData("noon", "12:00")]
    [InlineData("8pm", "20:00")]
    [InlineData("12am", "00:00")]
    [InlineData("下午3点", "15:00")]
    [InlineData("7点整", "07:00")]
    public void A_time_is_understood_as_people_write_it(string text, string? expected)
    {
        var times = TimeOfDayText.Parse(text);

        Assert.Equal(expected is null ? [] : [TimeOnly.ParseExact(expected, "HH:mm", null)], times);
    }

    [Fact]
    public void Several_times_come_in_ascending_order_and_each_once() =>
        Assert.Equal([new TimeOnly(7, 30), new TimeOnly(18, 0)], TimeOfDayText.Parse("18:00 7:30 07:30"));

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("7:61")]
    [InlineData("管理讲座")]
    [InlineData("7:30 明天")]
    [InlineData("7")]
    public void What_is_no_time_gives_none(string text) => Assert.Empty(TimeOfDayText.Parse(text));
}
