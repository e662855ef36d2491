using Baozhai.Bot.Conversation;
using Baozhai.Bot.Tests.EndToEnd;

namespace Baozhai.Bot.Tests.Conversation;

/// <summary>What people type, and the command that is meant: at least ten forms of each, in Chinese and in English.</summary>
public sealed class PhrasingTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("别把防汛取消了啊，我说的是取消体育", "体育健身", "防汛应急")]
    [InlineData("不要取消防汛，把体育退了", "体育健身", "防汛应急")]
    [InlineData("don't drop flood, drop sports please", "体育健身", "防汛应急")]
    public async Task What_is_not_to_be_dropped_is_kept(string line, string dropped, string kept)
    {
        var left = string.Join('\n', await bot.AnswerAsync("订阅 防汛 体育", line, "是", "我的订阅"));

        Assert.Contains(kept, left, StringComparison.Ordinal);
        Assert.DoesNotContain(dropped, left, StringComparison.Ordinal);
    }

    // By the slash form of the command. Behind the arrow stands what the command is told beside its name.
    private static readonly Dictionary<string, string[]> Phrasings = new(StringComparer.Ordinal)
    {
        ["headline"] =
        [
            "头条", "頭條", "要闻", "头条新闻", "今天的头条", "今日头条", "看看头条", "给我来几条头条", "今天有什么新闻", "有什么新闻", "最新新闻", "头条 防汛 → 防汛", "头条防汛 → 防汛", "防汛头条 → 防汛应急", "防汛的头条 → 防汛应急", "想看金融新闻 → 金融财经", "醴陵有什么新闻 → 醴陵市",
            "headline", "Headlines", "news", "show me the headlines", "headline flood → flood", "/headline flood → flood", "what's new", "what’s new?", "news about flood → flood", "finance news → 金融财经", "top stories", "today's news",
        ],
        ["digest"] =
        [
            "早报", "早報", "日报", "今天的早报", "今日早报", "看一下今天的早报吧", "昨天的早报 → 昨天", "早报昨天 → 昨天", "早报 上周五 → 上周五", "早报2月22日 → 2月22日", "2月22日的早报 → 2月22日", "把早报发给我",
            "digest", "today's digest", "digest yesterday → yesterday", "/digest 2020-09-28 → 2020-09-28", "show me the digest",
        ],
        ["alerts"] =
        [
            "预警", "預警", "警报", "有什么预警吗", "有没有警报", "现在有预警吗", "现在有什么警报", "预警信息", "看看预警", "汛情预警", "防汛预警", "alerts", "alert", "any alerts?", "/alerts", "warnings", "flood alerts", "are there any alerts",
        ],
        ["level"] =
        [
            "水位", "水位 株洲站 → 株洲站", "水位株洲站", "株洲站水位", "株洲站的水位", "湘江水位", "现在水位多少", "水位多少", "看看水位", "各站水位", "water level", "water levels", "level 株洲站 → 株洲站", "/level",
        ],
        ["search"] =
        [
            "搜 供销社 → 供销社", "搜供销社 → 供销社", "搜索 供销社 → 供销社", "搜索供销社 → 供销社", "搜一下供销社 → 供销社", "帮我搜一下供销社 → 供销社", "查一下供销社 → 供销社", "查找供销社 → 供销社", "找一下供销社 → 供销社", "供销社 → 供销社",
            "有没有供销社的新闻", "关于供销社的报道", "search 供销社 → 供销社", "find 供销社 → 供销社", "/search 供销社 → 供销社", "look for 供销社 → 供销社",
        ],
        ["full"] =
        [
            "全文 1 → 1", "全文1 → 1", "原文 1 → 1", "全文第1篇", "全文 第一条", "看全文1 → 1", "第一篇全文", "第1篇的全文", "看第2篇", "第2篇", "打开第2条", "第三条", "full 1 → 1", "read 1 → 1", "/full 1 → 1", "read story 1",
        ],
        ["related"] = ["相关 1 → 1", "相关1 → 1", "相關 1 → 1", "相关：1 → 1", "相关第一篇", "相关报道 1 → 1", "相关新闻1 → 1", "看看相关 1 → 1", "第1篇的相关报道", "related 1 → 1", "/related 1 → 1", "similar 1 → 1", "related to 1"],
        ["issues"] = ["期刊", "往期", "报库", "各期", "看看往期", "有哪些期", "往期报纸", "期刊 2024 → 2024", "期刊2024年 → 2024年", "期刊 2024年6月 → 2024年6月", "issues", "archive 2024-03 → 2024-03", "/issues 2020 → 2020", "back issues"],
        ["nearby"] = ["附近", "附近 27.65,113.50 → 27.65,113.50", "附近：27.65,113.50 → 27.65,113.50", "附近 27.65 113.50 → 27.65 113.50", "附近有什么", "我附近有什么新闻", "看看附近的新闻", "离我最近的地方", "nearby", "nearby 27.65,113.50 → 27.65,113.50", "/nearby", "what is near me", "near me"],
        ["more"] = ["继续", "繼續", "更多", "下一页", "还有吗", "还有呢", "接着看", "往下看", "请继续", "看下一页", "more", "next", "next page", "/more", "show me more"],
        ["topics"] = ["栏目", "欄目", "话题", "有哪些栏目", "有什么栏目", "看看栏目", "栏目列表", "所有栏目", "全部栏目", "topics", "/topics", "list topics", "what topics are there", "show me the topics"],
        ["subscribe"] =
        [
            "订阅 防汛 → 防汛", "訂閱 防汛 → 防汛", "订阅防汛 → 防汛", "关注 金融 → 金融", "我想订阅防汛新闻", "请帮我订阅房价 → 房价", "防汛新闻订阅", "我要关注醴陵 → 醴陵市", "订阅一下金融 → 金融", "有醴陵的新闻就告诉我",
            "subscribe flood → flood", "subscribe to flood → flood", "/subscribe flood → flood", "follow finance → finance", "I want to follow finance → 金融财经", "订阅",
        ],
        ["unsubscribe"] =
        [
            "退订", "退訂", "TD", "td", "退订 金融 → 金融", "退订金融 → 金融", "取消订阅 金融 → 金融", "取消关注金融 → 金融", "把防汛退订了 → 防汛应急", "不要金融了 → 金融财经", "不想看金融了 → 金融财经", "别再发金融了 → 金融财经", "全部退订 → 全部", "退订全部 → 全部",
            "unsubscribe finance → finance", "unsubscribe from finance → finance", "/unsubscribe", "unfollow finance → finance", "stop",
        ],
        ["mine"] =
        [
            "我的订阅", "我的訂閱", "我的", "看看我的订阅", "查看我的订阅", "我订阅了什么", "我订了什么", "我订阅了哪些", "我关注了什么", "mine", "/mine", "my subscriptions", "subscriptions", "what do I follow", "what am I following",
        ],
        ["time"] =
        [
            "时间", "时间 7:30 → 7:30", "时间改成8点", "时间早上7点 → 早上7点", "時間 晚上8點 → 晚上8点", "早报时间 中午12点 → 中午12点", "早报改到8点", "每天8点发早报", "早上7点发给我", "几点送早报", "time 8am → 8am", "/time 07:30 → 07:30", "time weekdays 7:30 → weekdays 7:30", "set time to 8am",
        ],
        ["zone"] = ["时区", "時區 紐約 → 纽约", "时区 伦敦 → 伦敦", "时区东京 → 东京", "时区改成东京", "改时区 东京 → 东京", "把时区改成东京", "我在东京", "timezone Los Angeles → Los Angeles", "time zone Sydney → Sydney", "zone new york → new york", "/zone europe/paris → europe/paris"],
        ["quiet"] =
        [
            "免打扰", "免打擾 22:00-07:00 → 22:00-07:00", "免打扰 22:00-07:00 → 22:00-07:00", "免打扰22:00-07:00 → 22:00-07:00", "勿扰 23:00-6:00 → 23:00-6:00", "免打扰 关 → 关", "关闭免打扰", "开启免打扰", "打开免打扰", "晚上别发", "夜里不要打扰我",
            "quiet 22:00-07:00 → 22:00-07:00", "/quiet off → off", "quiet off → off", "dnd 22:00-07:00 → 22:00-07:00",
        ],
        ["pause"] = ["暂停", "暫停 兩天", "暂停 3天 → 3天", "暂停3天 → 3天", "暂停一周 → 一周", "请暂停 5天 → 5天", "先停3天 → 3天", "暂停早报", "暂停推送", "停几天", "pause", "pause 3 days → 3 days", "/pause a week → a week", "pause until July 1"],
        ["resume"] = ["恢复", "恢復", "恢复早报", "请恢复早报", "取消暂停", "结束暂停", "恢复推送", "重新开始", "继续发早报", "恢复送报", "resume", "/resume", "unpause", "please resume"],
        ["weekly"] = ["周报", "週報", "看周报", "一周要闻", "这周的新闻", "本周要闻", "这周有什么新闻", "周报 周日 → 周日", "周报周六早上9点", "weekly", "/weekly", "weekly fri 5pm → fri 5pm", "weekly off → off", "this week"],
        ["preview"] = ["预览", "預覽", "预览早报", "预览一下", "明天的早报", "明天早报", "下一次早报", "请给我预览", "明天早报有什么", "看看明天的早报", "preview", "/preview", "show me the preview", "next digest", "tomorrow's digest"],
        ["why"] = ["为什么 1 → 1", "为什么1 → 1", "為什麼 1 → 1", "为什么第一篇", "为什么给我发1", "为什么推送1", "为啥 1 → 1", "为何 1 → 1", "为什么给我发这条 1", "why 1 → 1", "/why 1 → 1", "why did I get 1", "why story 1"],
        ["missing"] =
        [
            "没收到 1 → 1", "沒收到 1 → 1", "没收到第1篇", "没收到超警戒水位 → 超警戒水位", "没有收到 1 → 1", "为什么没收到 1 → 1", "怎么没收到 1 → 1", "为什么没发 1 → 1", "我没收到 1 → 1", "怎么没给我发 1 → 1", "missing 1 → 1", "/missing 1 → 1", "not received 1 → 1", "why not 1 → 1",
        ],
        ["wrong"] = ["不准 1 栏目错了", "不准1栏目错了", "不準 1 欄目錯了", "不准确 1 是金融", "有误 1 数字不对", "报错 1 数字不对", "纠错 第一条 标题不对", "第1篇不准", "第一条栏目错了", "第1条错了", "wrong 1 it is finance", "/wrong 1 topic", "incorrect 1 topic"],
        ["export"] = ["导出", "導出", "导出设置", "导出我的设置", "导出我的数据", "导出数据", "我的数据", "备份设置", "请导出我的订阅", "把我的设置导出", "export", "/export", "my data", "export my data"],
        ["forget"] = ["忘记我", "忘記我", "忘了我", "删除我的数据", "删除数据", "清除我的数据", "注销", "请忘记我", "删掉我的数据", "把我的数据删了", "forget me", "/forget", "delete my data", "please delete my data"],
        ["language"] = ["English", "英文", "中文", "英语", "语言", "说中文", "用英文", "换成英文", "切换到中文", "請用中文", "language", "/language", "in English please", "speak English", "switch to Chinese"],
        ["help"] = ["菜单", "菜單", "帮助", "幫助", "?", "？", "怎么用", "你会什么", "你能做什么", "有什么功能", "使用说明", "help", "Help!", "menu", "/start", "/help", "what can you do"],
        ["review"] = ["复核", "審核", "複核", "审核", "请复核", "看看复核", "复核一下", "复核 1 已改 → 1 已改", "/复核", "review", "reviews", "/review", "review 1 fixed → 1 fixed"],
        ["stats"] = ["统计", "統計", "看统计", "看看统计", "统计一下", "统计数据", "请给我统计", "/统计", "stats", "/stats", "statistics", "show me the stats", "Stats"],
        ["deliveries"] =
        [
            "投递", "投遞", "投递 12 → 12", "投递12 → 12", "投递 #12 → #12", "投递 telegram:1001 → telegram:1001", "投递：telegram:1001 → telegram:1001", "看看投递 12 → 12", "查看投递 12 → 12", "/投递 12 → 12",
            "deliveries 12 → 12", "delivery 12 → 12", "/deliveries telegram:1001 → telegram:1001",
        ],
        ["flash"] = ["快讯", "快訊", "快讯 开 → 开", "快讯开 → 开", "快讯：关 → 关", "快讯 3 → 3", "快讯 开 5次 → 开 5次", "/快讯 开 → 开", "flash", "/flash on 3 → on 3", "flash off → off", "快讯 关掉 → 关掉"],
        ["style"] = ["样式", "樣式", "样式 简 → 简", "样式简 → 简", "样式：出处 → 出处", "样式 标签 开 → 标签 开", "样式 置顶 关 → 置顶 关", "版式 详 → 详", "style", "/style titles → titles", "style titles → titles", "/样式 简 → 简"],
        ["announce"] = ["公告", "公告 今晚维护 → 今晚维护", "公告：今晚维护 → 今晚维护", "公告　今晚维护 → 今晚维护", "发公告 今晚维护 → 今晚维护", "发布公告 今晚维护 → 今晚维护", "请发公告 今晚维护 → 今晚维护", "/公告 今晚维护 → 今晚维护", "announce maintenance → maintenance", "announce To all: maintenance → To all: maintenance", "/announce maintenance → maintenance", "Announce maintenance → maintenance", "announce: maintenance → maintenance"],
    };

    /// <summary>Every phrasing with its command.</summary>
    public static TheoryData<string, string> Lines() => [.. Phrasings.SelectMany(command => command.Value.Select(line => (command.Key, line)))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_command_that_is_meant_is_found(string slash, string phrasing)
    {
        var (line, argument) = phrasing.Split(" → ") is [var said, var told] ? (said, told) : (phrasing, null);
        var (command, _, rest) = bot.Commands.Find(TypedText.Normalise(line));
        Assert.Equal(slash, command.Description.Slash);
        if (argument is not null) Assert.Equal(argument, rest);
    }

    [Theory]
    [InlineData("知识产权")]
    [InlineData("时间管理")]
    [InlineData("头条号")]
    [InlineData("新闻发布会")]
    [InlineData("停电通知")]
    [InlineData("停水")]
    [InlineData("恢复生产")]
    [InlineData("继续教育")]
    [InlineData("更多就业岗位")]
    [InlineData("还有希望")]
    [InlineData("接着奏乐")]
    [InlineData("防汛检查")]
    [InlineData("不要迷信了")]
    [InlineData("别让孩子玩手机了")]
    [InlineData("我在现场")]
    [InlineData("有一说一告诉我")]
    [InlineData("把困难想得更充分一些")]
    [InlineData("第一书记")]
    [InlineData("第二条跑道")]
    [InlineData("三篇大文章")]
    [InlineData("为什么我们要读书")]
    [InlineData("公告栏")]
    [InlineData("功能区")]
    [InlineData("使用说明书")]
    [InlineData("你好李焕英")]
    [InlineData("语言文字")]
    [InlineData("英语角")]
    [InlineData("全文检索")]
    [InlineData("期刊发表")]
    [InlineData("改革开放")]
    [InlineData("看见")]
    [InlineData("全城送温暖")]
    [InlineData("天气预报")]
    [InlineData("newsroom")]
    [InlineData("stopwatch")]
    [InlineData("highway")]
    public void What_only_looks_like_a_command_is_looked_for(string line)
    {
        // What is only likely is looked for first, and asked about when no story has it.
        var found = bot.Commands.Find(line);
        if (found is { Certainty: Certainty.Unsure, Or: null }) found = bot.Commands.Search(line);
        Assert.Equal(("search", line), (found.Command.Description.Slash, found.Argument));
    }

    [Fact]
    public void Every_command_is_said_in_ten_ways()
    {
        foreach (var command in bot.Commands.Commands) Assert.True(Phrasings[command.Description.Slash].Length >= 10, command.Description.Slash);
    }
}
