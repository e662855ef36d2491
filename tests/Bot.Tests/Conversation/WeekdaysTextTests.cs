using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class WeekdaysTextTests
{
    [Theory]
    [InlineData("每天", "1234567")]
    [InlineData("每日", "1234567")]
    [InlineData("工作日", "12345")]
    [InlineData("周末", "67")]
    [InlineData("双休日", "67")]
    [InlineData("周一三五", "135")]
    [InlineData("周一、三、五", "135")]
    [InlineData("周一、周三和周五", "135")]
    [InlineData("每周一 周三", "13")]
    [InlineData("星期一、三", "13")]
    [InlineData("礼拜天", "7")]
    [InlineData("周日", "7")]
    [InlineData("周一到周五", "12345")]
    [InlineData("周一至五", "12345")]
    [InlineData("周六到周一", "167")]
    [InlineData("周1-5", "12345")]
    [InlineData("一三五", "135")]
    [InlineData("一到五", "12345")]
    [InlineData("工作日和周六", "123456")]
    [InlineData("Mon-Fri", "12345")]
    [InlineData("monday to friday", "12345")]
    [InlineData("tue and thu", "24")]
    [InlineData("mon, wed, fri", "135")]
    [InlineData("Saturdays", "6")]
    [InlineData("weekdays", "12345")]
    [InlineData("weekends", "67")]
    [InlineData("daily", "1234567")]
    [InlineData("every day", "1234567")]
    public void Weekdays_are_understood_as_people_write_them(string text, string expected)
    {
        Assert.Equal(expected, string.Concat(WeekdaysText.Take(text, out var rest)));
        Assert.Equal("", rest.Trim(' ', '\n', '和'));
    }

    [Theory]
    [InlineData("工作日 7:30", "12345", "7:30")]
    [InlineData("周一三五早上7点", "135", "早上7点")]
    [InlineData("周一三点", "1", "三点")]
    [InlineData("周一、三点", "1", "、三点")]
    [InlineData("周一 7:30", "1", "7:30")]
    [InlineData("周一 7pm", "1", "7pm")]
    [InlineData("7:30 周末", "67", "7:30")]
    [InlineData("二十点", "", "二十点")]
    [InlineData("money", "", "money")]
    [InlineData("十一", "", "十一")]
    public void What_is_no_weekday_is_left(string text, string expected, string left)
    {
        Assert.Equal(expected, string.Concat(WeekdaysText.Take(text, out var rest)));
        Assert.Equal(left, rest.Trim());
    }
}
