namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Questions about stories and issues in the forms people type, on the five back issues.</summary>
public sealed class AskingCommandTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("相关 1")]
    [InlineData("相关1")]
    [InlineData("相关：1")]
    [InlineData("相关 第1篇")]
    [InlineData("相关第一篇")]
    [InlineData("相关报道 1")]
    [InlineData("相关新闻1")]
    [InlineData("看看相关 1")]
    [InlineData("相關 1")]
    [InlineData("/related 1")]
    [InlineData("related 1")]
    [InlineData("related to 1")]
    [InlineData("similar 1")]
    public async Task Related_stories_are_about_the_same_matter(string line)
    {
        var answer = await bot.SayAsync("搜 政银企“三向奔赴”", line);

        Assert.Contains("【与《政银企“三向奔赴”的株洲路径》相关】", answer, StringComparison.Ordinal);
        Assert.Contains("全市累计发放知识价值信用贷款", answer, StringComparison.Ordinal);
        Assert.Contains("探索推行金融顾问机制", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(". 政银企", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("湘江株洲站今年首次超警戒水位", "把困难想得更充分一些")]
    [InlineData("陈埠港小游园", "100多次投诉")]
    [InlineData("“株洲工匠”开始认定", "新春音乐会礼赞劳模工匠")]
    [InlineData("探索推行金融顾问机制", "政银企“三向奔赴”的株洲路径")]
    public async Task What_belongs_together_is_found(string words, string expected) =>
        Assert.Contains(expected, await bot.SayAsync($"搜 {words}", "相关 1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_story_of_its_own_has_nothing_related() =>
        Assert.Contains("没有找到与《〈不变的承诺〉唱响廉洁文化》同一件事", await bot.SayAsync("搜 廉政歌曲", "相关 1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("相关", "先看一份列表")]
    [InlineData("相关 3", "先看一份列表")]
    [InlineData("相关 #99999", "已经撤下")]
    [InlineData("为什么 #99999", "已经撤下")]
    [InlineData("不准 #99999", "已经撤下")]
    [InlineData("没收到 #99999", "已经撤下")]
    [InlineData("为什么", "先看一份列表，例如“头条”，再回复“为什么 1”")]
    [InlineData("不准", "先看一份列表，例如“头条”，再回复“不准 1”")]
    [InlineData("没收到", "哪一篇没收到？")]
    [InlineData("没收到 1", "先看一份列表")]
    public async Task A_story_that_was_not_named_is_asked_for(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("期刊", "【往期报纸】\n\n1. 2024-06-27 株洲日报")]
    [InlineData("往期", "【往期报纸】")]
    [InlineData("报库", "2. 2024-03-27 株洲日报")]
    [InlineData("各期", "5. 2020-09-28 株洲日报")]
    [InlineData("期刊 2024", "3. 2024-02-22 株洲日报")]
    [InlineData("期刊2024年", "【往期 · 2024年】")]
    [InlineData("期刊 2024-06", "1. 2024-06-27 株洲日报")]
    [InlineData("期刊 2024年6月", "1. 2024-06-27 株洲日报")]
    [InlineData("期刊 9月", "1. 2020-09-28 株洲日报")]
    [InlineData("期刊 2021-01-08", "1. 2021-01-08 株洲日报")]
    [InlineData("期刊 1999", "没有“1999”的报纸")]
    [InlineData("期刊 天气", "没看懂年月")]
    [InlineData("/issues 2020", "1. 2020-09-28 株洲日报")]
    [InlineData("issues", "【往期报纸】")]
    [InlineData("archive 2024-03", "1. 2024-03-27 株洲日报")]
    [InlineData("看看往期", "旧报")]
    public async Task The_issues_of_the_archive_are_listed(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task The_number_of_an_issue_opens_the_digest_of_its_day() =>
        Assert.Contains("【株洲日报 · 2024年3月27日 星期三】", await bot.SayAsync("期刊", "2"), StringComparison.Ordinal);

    [Theory]
    [InlineData("为什么 1")]
    [InlineData("为什么1")]
    [InlineData("为什么 第一篇")]
    [InlineData("为什么给我发1")]
    [InlineData("为什么推送1")]
    [InlineData("为啥 1")]
    [InlineData("为何 1")]
    [InlineData("請問為什麼 1")]
    [InlineData("/why 1")]
    [InlineData("why 1")]
    [InlineData("why did I get 1")]
    [InlineData("why story 1")]
    public async Task The_subscription_and_the_words_that_brought_a_story_are_told(string line)
    {
        var answer = await bot.SayAsync("订阅 防汛 知识产权", "头条 防汛", line);

        Assert.Contains("防汛应急：因为", answer, StringComparison.Ordinal);
        Assert.Contains("“警戒水位”", answer, StringComparison.Ordinal);
        Assert.Contains("· 防汛应急 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("“知识产权”", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("你没有订阅，它不是订阅带来的", "头条 防汛", "为什么 1")]
    [InlineData("没有一项订阅对得上它", "订阅 教育科技", "头条 防汛", "为什么 1")]
    [InlineData("None of your subscriptions matches it", "English", "subscribe education", "headline flood", "why 1")]
    public async Task A_story_no_subscription_brought_is_said_to_be_so(string expected, params string[] lines) =>
        Assert.Contains(expected, await bot.SayAsync(lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("预览")]
    [InlineData("预览早报")]
    [InlineData("预览一下")]
    [InlineData("预览明天的早报")]
    [InlineData("明天的早报")]
    [InlineData("明天早报")]
    [InlineData("下一次早报")]
    [InlineData("请给我预览")]
    [InlineData("預覽")]
    [InlineData("/preview")]
    [InlineData("preview")]
    [InlineData("show me the preview please")]
    public async Task A_preview_without_news_says_when_the_next_digest_is_due_and_why_it_is_empty(string line)
    {
        var answer = await bot.SayAsync("订阅 防汛", line);

        Assert.Contains("下一次早报 2026-03-03 07:30", answer, StringComparison.Ordinal);
        Assert.Contains("没有新到的报纸（最新一期是 2024-06-27）", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_without_subscriptions_says_so() =>
        Assert.Contains("你还没有订阅，所以没有早报", await bot.SayAsync("预览"), StringComparison.Ordinal);

    [Theory]
    [InlineData("没收到 1")]
    [InlineData("没收到第1篇")]
    [InlineData("没收到 湘江株洲站今年首次超警戒水位")]
    [InlineData("没收到湘江株洲站今年首次超警戒水位")]
    [InlineData("没有收到 1")]
    [InlineData("为什么没收到 1")]
    [InlineData("为什么没收到超警戒水位")]
    [InlineData("怎么没收到 1")]
    [InlineData("為什麼沒收到 1")]
    [InlineData("为什么没发 1")]
    [InlineData("/missing 1")]
    [InlineData("missing 1")]
    [InlineData("not received 1")]
    public async Task A_back_issue_is_named_as_the_reason_why_a_story_did_not_come(string line)
    {
        var answer = await bot.SayAsync("订阅 防汛", "头条 防汛", line);

        Assert.Contains("【湘江株洲站今年首次超警戒水位】", answer, StringComparison.Ordinal);
        Assert.Contains("旧报只供查阅，从不推送", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("你还没有订阅", "头条 防汛", "没收到 1")]
    [InlineData("你现在的 1 项订阅没有一项对得上它。它的栏目和地名：防汛应急", "订阅 金融", "头条 防汛", "没收到 1")]
    [InlineData("没有读到“外星人”的报道", "没收到 外星人")]
    [InlineData("【没收到哪一篇？】", "没收到 株洲")]
    [InlineData("你还没有订阅", "没收到 株洲", "1")]
    [InlineData("You follow nothing", "English", "headline flood", "missing 1")]
    public async Task The_reason_why_a_story_did_not_come_is_told(string expected, params string[] lines) =>
        Assert.Contains(expected, await bot.SayAsync(lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("不准 1 栏目错了")]
    [InlineData("不准1栏目错了")]
    [InlineData("不准 第1篇 摘要不对")]
    [InlineData("不准确 1 是金融")]
    [InlineData("有误 1 数字不对")]
    [InlineData("报错 1 数字不对")]
    [InlineData("纠错 第一条 标题不对")]
    [InlineData("不準 1 欄目錯了")]
    [InlineData("/wrong 1 topic")]
    [InlineData("wrong 1 it is finance")]
    [InlineData("incorrect 1 topic")]
    public async Task A_wrong_brief_is_thanked_for(string line)
    {
        var answer = await bot.SayAsync("头条 防汛", line);

        Assert.Contains("谢谢指正！《湘江株洲站今年首次超警戒水位》已交给编辑查看。", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哪里不准？", "头条 防汛", "不准 1")]
    [InlineData("的意见已更新", "头条 防汛", "不准 1", "不准 1 栏目错了")]
    [InlineData("Thank you!", "English", "headline flood", "wrong 1 topic")]
    public async Task A_report_can_be_short_or_said_again(string expected, params string[] lines) =>
        Assert.Contains(expected, await bot.SayAsync(lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("复核")]
    [InlineData("复核 1 已改")]
    [InlineData("/review")]
    [InlineData("review 1 fixed")]
    public async Task Reviews_are_for_operators(string line) =>
        Assert.Contains("没有找到", await bot.SayAsync(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("复核")]
    [InlineData("审核")]
    [InlineData("複核")]
    [InlineData("请复核")]
    [InlineData("看看复核")]
    [InlineData("复核一下")]
    [InlineData("/review")]
    [InlineData("/复核")]
    [InlineData("review")]
    [InlineData("reviews")]
    public async Task An_operator_sees_what_readers_said(string line)
    {
        await bot.SayAsync("搜 株洲工匠", "不准 1 应该是产业");

        Assert.Contains("待复核", await bot.OperatorSaysAsync(line), StringComparison.Ordinal);
    }
}
