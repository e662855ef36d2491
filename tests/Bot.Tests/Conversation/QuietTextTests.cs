using Baozhai.Bot.Conversation;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class QuietTextTests
{
    [Theory]
    [InlineData("22:00-07:00", "22:00–07:00  ")]
    [InlineData("22:00~7:00", "22:00–07:00  ")]
    [InlineData("22-7", "22:00–07:00  ")]
    [InlineData("2200-0700", "22:00–07:00  ")]
    [InlineData("22:00 07:00", "22:00–07:00  ")]
    [InlineData("晚上10点到早上7点", "22:00–07:00  ")]
    [InlineData("从晚上十点半至次日早上六点半", "22:30–06:30  ")]
    [InlineData("每天 24:00-6:00", "00:00–06:00  ")]
    [InlineData("22:00-07:00 严重", "22:00–07:00 Severe ")]
    [InlineData("22:00-07:00 只收严重警报 静音", "22:00–07:00 Severe True")]
    [InlineData("22:00-07:00 无", "22:00–07:00 None ")]
    [InlineData("22:00-07:00 警报也不要", "22:00–07:00 None ")]
    [InlineData("22:00-07:00 全部 有声", "22:00–07:00 All False")]
    [InlineData("严重", " Severe ")]
    [InlineData("静音", "  True")]
    [InlineData("开", "22:00–07:00  ")]
    [InlineData("10pm to 7am", "22:00–07:00  ")]
    [InlineData("from 10 pm to 6:30 am only severe alerts, silent", "22:00–06:30 Severe True")]
    [InlineData("between 10pm and 7am none", "22:00–07:00 None ")]
    public void Quiet_hours_are_understood_as_people_write_them(string text, string expected)
    {
        var quiet = QuietText.Parse(text);

        Assert.NotNull(quiet);
        Assert.Equal(expected, $"{(quiet.Hours is { } hours ? QuietHoursText.Hours(hours) : "")} {quiet.Alerts} {quiet.Silent}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("25:00-07:00")]
    [InlineData("22:00-07:00 模式")]
    [InlineData("模式怎么用")]
    public void What_is_no_quiet_hours_is_none(string text) => Assert.Null(QuietText.Parse(text));
}
