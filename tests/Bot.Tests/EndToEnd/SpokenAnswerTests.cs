namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What is answered to lines that nobody typed as commands.</summary>
public sealed class SpokenAnswerTests() : BotTest("2026-03-02T09:00+08:00", "--Limits:RequestsPerMinute=1000")
{
    [Theory]
    [InlineData("把我所有的订阅都退了算了", "要退订全部 2 项吗")]
    [InlineData("清空我的订阅", "要退订全部 2 项吗")]
    [InlineData("一个都不要了", "要退订全部 2 项吗")]
    [InlineData("除了防汛其他的都退掉", "要退订这 1 项吗：金融财经？")]
    [InlineData("把我的资料都删了", "删除")]
    public async Task What_drops_much_asks_first(string line, string expected)
    {
        await Bot.SayAsync("订阅 防汛 金融");

        Assert.Contains(expected, await Bot.SayAsync(line), StringComparison.Ordinal);
        await Bot.SayAsync("算了");

        var mine = await Bot.SayAsync("我的订阅");
        Assert.Contains("防汛应急", mine, StringComparison.Ordinal);
        Assert.Contains("金融财经", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_are_dropped_once_that_is_confirmed()
    {
        await Bot.SayAsync("订阅 防汛 金融 教育");
        await Bot.SayAsync("除了防汛其他的都退掉");

        Assert.Contains("已退订：金融财经、教育科技", await Bot.SayAsync("是的"), StringComparison.Ordinal);
        Assert.Contains("防汛应急", await Bot.SayAsync("我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_topics_but_one_are_followed()
    {
        var answer = await Bot.SayAsync("除了体育别的都订");

        Assert.Contains("防汛应急", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("体育健身", answer.Replace("明白：订阅 除 体育健身", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("订防汛 早上七点发", "已订阅：防汛应急", "07:00")]
    [InlineData("水位多少 有没有预警", "水位", "警报")]
    public async Task Two_wishes_in_a_line_are_both_done(string line, string first, string second)
    {
        var answer = await Bot.SayAsync(line);

        Assert.Contains(first, answer, StringComparison.Ordinal);
        Assert.Contains(second, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("早报没来", "你还没有订阅")]
    [InlineData("今天天气怎么样", "不报天气")]
    [InlineData("有新的马上发我", "快讯：开着")]
    [InlineData("早报太长了 只要标题", "早报样式：只列标题")]
    [InlineData("放假停到二月底", "早报暂停到 2027-02-28")]
    [InlineData("上个星期五的早报", "没有 2026-02-27 的报纸")]
    [InlineData("二零二四年二月二十二号的报纸", "2024年2月22日")]
    [InlineData("攸县和醴陵的新闻", "头条 · ")]
    public async Task A_spoken_line_does_what_it_says(string line, string expected) => Assert.Contains(expected, await Bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task The_last_story_of_a_list_can_be_asked_for()
    {
        await Bot.SayAsync("头条 防汛");

        Assert.Contains("全媒体记者", await Bot.SayAsync("最后一条给我看看"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("附近 27.66,113.51", "离那里最近的：醴陵市（约 1 公里）")]
    [InlineData("附近 39.9,116.4", "太远了")]
    [InlineData("附近", "发一个位置给我")]
    [InlineData("附近 醴陵", "发一个位置给我")]
    [InlineData("附近 91,200", "发一个位置给我")]
    public async Task The_nearest_counties_of_a_point_are_offered(string line, string expected) => Assert.Contains(expected, await Bot.SayAsync(line), StringComparison.Ordinal);
}
