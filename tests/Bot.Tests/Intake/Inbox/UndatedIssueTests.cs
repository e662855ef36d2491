using Baozhai.Bot.Intake.Inbox;

namespace Baozhai.Bot.Tests.Intake.Inbox;

/// <summary>Whether a page without a date may be of the day it came: 15 July 2026.</summary>
public sealed class UndatedIssueTests
{
    private static readonly DateOnly Day = new(2026, 7, 15);

    [Theory]
    [InlineData("今日零时，清江临河站水位达51.42米。")]
    [InlineData("7月14日20时，市气象台发布暴雨橙色预警。")]
    [InlineData("７月１５日６时，清江临河站水位达51.42米。")]
    [InlineData("这是1998年以来的最高水位。7月15日，堤上的人多了起来。")]
    [InlineData("超过2020年洪水的水位。")]
    [InlineData("2026年上半年，全市新增企业三千家；2025年同期为两千家。")]
    [InlineData("2025年全年的数字是7月15日公布的。")]
    [InlineData("小暑过后雨水多。")]
    [InlineData("十一月、一年、一九号")]
    public void Nothing_speaks_against_today(string text) => Assert.Null(UndatedIssue.Against(text, Day));

    [Theory]
    [InlineData("6月27日零时，清江临河站水位达51.42米。", "6月27日")]
    [InlineData("2024年7月15日，清江临河站水位达51.42米。", "2024年7月15日")]
    [InlineData("2024年上半年，全市新增企业三千家。", "2024年")]
    [InlineData("二〇二四年汛期，清江超警戒。", "2024年")]
    [InlineData("12月3日，首场雪落下。", "12月3日")]
    public void Another_year_or_a_day_far_away_does(string text, string what) => Assert.Equal(what, UndatedIssue.Against(text, Day));

    [Fact]
    public void On_New_Years_Day_the_last_day_of_December_is_yesterday() => Assert.Null(UndatedIssue.Against("12月31日晚，鞭炮声不断。", new DateOnly(2027, 1, 1)));
}
