namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Every command in the forms people type.</summary>
public sealed class CommandTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("菜单", "【报摘：替你读报】")]
    [InlineData("帮助", "【报摘：替你读报】")]
    [InlineData("你好", "你好！我是报摘")]
    [InlineData("?", "【报摘：替你读报】")]
    [InlineData("/start", "【报摘：替你读报】")]
    [InlineData("/help", "【报摘：替你读报】")]
    [InlineData("27", "【报摘：替你读报】")]
    [InlineData("头条", "【最新要闻】")]
    [InlineData("/headline", "【最新要闻】")]
    [InlineData("1", "【最新要闻】")]
    [InlineData("头条防汛", "【头条 · 防汛应急】")]
    [InlineData("头条：防汛", "【头条 · 防汛应急】")]
    [InlineData("headline flood", "【头条 · 防汛应急】")]
    [InlineData("头条 醴陵", "【头条 · 醴陵市】")]
    [InlineData("头条 知识产权", "【头条 · 知识产权】")]
    [InlineData("早报", "【株洲日报 · 2024年6月27日 星期四】")]
    [InlineData("2", "【株洲日报 · 2024年6月27日 星期四】")]
    [InlineData("早报 2021年1月8日", "【株洲日报 · 2021年1月8日 星期五】")]
    [InlineData("早报2月22日", "【株洲日报 · 2024年2月22日 星期四】")]
    [InlineData("/digest 2020-09-28", "【株洲日报 · 2020年9月28日 星期一】")]
    [InlineData("早报 1999-01-01", "没有 1999-01-01 的报纸")]
    [InlineData("早报 不是日子", "没看懂日期")]
    [InlineData("栏目", "【栏目】")]
    [InlineData("/topics", "【栏目】")]
    [InlineData("预警", "现在没有生效的警报")]
    [InlineData("alerts", "现在没有生效的警报")]
    [InlineData("有什么预警吗", "现在没有生效的警报")]
    [InlineData("订阅", "想订阅哪些栏目？")]
    [InlineData("订阅防汛", "已订阅：防汛应急。")]
    [InlineData("关注 金融、民生", "已订阅：金融财经、民生保障。")]
    [InlineData("订阅 1 2", "已订阅：防汛应急、金融财经。")]
    [InlineData("/subscribe flood", "已订阅：防汛应急。")]
    [InlineData("订阅 株洲工匠", "已订阅：“株洲工匠”（关键词）。")]
    [InlineData("订阅 米", "关键词要有")]
    [InlineData("退订", "你还没有订阅")]
    [InlineData("td", "你还没有订阅")]
    [InlineData("我的订阅", "你还没有订阅")]
    [InlineData("全文", "先看一份列表")]
    [InlineData("全文 1", "先看一份列表")]
    [InlineData("搜 供销社", "【“供销社”的报道】")]
    [InlineData("搜供销社", "【“供销社”的报道】")]
    [InlineData("/search 供销社", "【“供销社”的报道】")]
    [InlineData("供销社", "【“供销社”的报道】")]
    [InlineData("搜 超警", "湘江株洲站今年首次超警戒水位")]
    [InlineData("搜 洪水", "湘江株洲站今年首次超警戒水位")]
    [InlineData("继续", "没有更多了")]
    [InlineData("99", "刚才的列表只有 27 项")]
    [InlineData("时间", "07:30")]
    [InlineData("时间 25:00", "没看懂时间")]
    public async Task A_line_is_answered(string line, string expected) => Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("栏目", "2", "已订阅：金融财经。")]
    [InlineData("头条 防汛", "1", "株洲日报讯（全媒体记者/俞强年")]
    [InlineData("头条 防汛", "全文1", "株洲日报讯（全媒体记者/俞强年")]
    [InlineData("头条", "继续", "政银企“三向奔赴”的株洲路径")]
    [InlineData("头条 防汛", "9", "刚才的列表只有 4 项")]
    [InlineData("头条 防汛", "全文 9", "回复“全文 1”到“全文 4”")]
    [InlineData("早报 1999-01-01", "2", "【株洲日报 · 2024年3月27日 星期三】")]
    [InlineData("订阅 防汛 金融", "退订 金融", "已退订：金融财经。")]
    [InlineData("订阅 防汛 金融", "退订 2", "已退订：金融财经。")]
    [InlineData("订阅 防汛 金融", "TD", "【退订哪一项？】")]
    [InlineData("订阅 防汛 金融", "退订 全部", "要退订全部 2 项吗")]
    [InlineData("订阅 防汛", "订阅 防汛", "之前就订阅了：防汛应急")]
    [InlineData("订阅 防汛", "时间 6:30 18:00", "每天 06:30、18:00")]
    [InlineData("订阅 防汛", "我的订阅", "下一次：2026-03-03 07:30")]
    [InlineData("English", "mine", "You follow nothing yet")]
    [InlineData("English", "subscribe flood 醴陵", "Subscribed: 防汛应急、醴陵市 (flood, Liling).\nFlood alerts: at once. Digest: tomorrow at 7:30.\n")]
    [InlineData("订阅 防汛", "我的订阅", "汛情警报：随到随发")]
    [InlineData("订阅 金融", "我的订阅", "汛情警报：没有订")]
    [InlineData("免打扰 22:00-07:00 严重", "订阅 防汛", "汛情警报：随到随发（22:00–07:00 只有严重警报会来）；")]
    [InlineData("订阅 醴陵的防汛", "退订 防汛 醴陵", "已退订：醴陵市的防汛应急。")]
    [InlineData("订阅 防汛 醴陵", "退订 防汛 醴陵", "已退订：防汛应急、醴陵市")]
    [InlineData("头条", "头条 防汛 醴陵", "【头条 · 醴陵市的防汛应急】")]
    [InlineData("English", "中文", "【报摘：替你读报】")]
    public async Task A_line_is_answered_after_another(string first, string second, string expected) =>
        Assert.Contains(expected, await bot.SayAsync(first, second), StringComparison.Ordinal);

    [Fact]
    public async Task Everything_is_dropped_after_it_was_asked_once() =>
        Assert.Contains("现在没有订阅了", await bot.SayAsync("订阅 防汛 金融", "退订 全部", "1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("我想订阅防汛新闻", "已订阅：防汛应急。")]
    [InlineData("请帮我订阅房价", "已订阅：“房价”（关键词）。")]
    [InlineData("防汛新闻订阅", "已订阅：防汛应急。")]
    [InlineData("訂閱 防汛", "已订阅：防汛应急。")]
    [InlineData("訂閱醴陵", "已订阅：醴陵市。")]
    [InlineData("订阅　防汛　醴陵", "已订阅：防汛应急、醴陵市。\n汛情警报：随到随发；早报：明早 7:30。\n")]
    [InlineData("订阅 醴陵的防汛", "已订阅：醴陵市的防汛应急。\n汛情警报：随到随发；")]
    [InlineData("订阅 金融", "已订阅：金融财经。\n早报：明早 7:30。")]
    [InlineData("订阅 “知识产权” +贷款", "已订阅：“知识产权” 且 “贷款”。")]
    [InlineData("订阅 /[防抗]汛/", "正则表达式只有管理员能订阅")]
    [InlineData("我想看头条", "【最新要闻】")]
    [InlineData("看一下今天的早报吧", "今天（2026-03-02）的报纸还没有来。最近有这几期")]
    [InlineData("please show me headlines", "【最新要闻】")]
    [InlineData("订约 防汛", "是不是想说“订阅 防汛应急”？")]
    [InlineData("头天 防汛", "是不是想说“头条 防汛”？")]
    [InlineData("subscibe flood", "是不是想说“订阅 防汛应急”？")]
    public async Task Typing_is_forgiven(string line, string expected) => Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task A_near_miss_is_done_when_it_is_confirmed() =>
        Assert.Contains("已订阅：防汛应急", await bot.SayAsync("订约 防汛", "1"), StringComparison.Ordinal);

    [Fact]
    public async Task The_number_of_a_topic_that_is_followed_takes_it_back() =>
        Assert.Contains("已退订：防汛应急", await bot.SayAsync("栏目", "1", "栏目", "1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_list_comes_to_an_end() => Assert.Contains("没有更多了", await bot.SayAsync("头条", "继续", "继续"), StringComparison.Ordinal);
}
