using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What is not pushed by itself, what is put right, and what operators are told of both.</summary>
public sealed class DoubtTests() : BotTest("2026-07-01T07:00+08:00")
{
    // Three columns whose lines were read across: of two it could be told whose line is whose.
    private static readonly byte[] Crossed = Encoding.UTF8.GetBytes(
        """
        临河日报
        2026年7月1日 星期三
        清江临河站超警戒
        城南菜市场改造完工
        图书馆延长开放
        本报讯（记者 甘小棠）7月1日6时，
        本报讯（记者 丁一鸣）记者昨日
        本报讯（记者 白雪）从下周起，
        清江临河站水位51.42米，超警戒
        从城南街道办获悉，城南菜市场
        市图书馆每天开放到晚上十点，
        水位0.42米。市防汛指挥部启动防
        经过四个月改造已经完工，新增
        自习室增加座位一百二十个，
        汛Ⅲ级应急响应，沿江低洼地段的
        摊位三十个，地面全部换成防滑
        并提供热水和充电插座，读者凭
        群众正在转移。气象部门预计，未
        地砖。市场负责人介绍，改造后
        身份证就能入馆。馆长介绍，少
        来两天仍有大到暴雨，水位还将继
        的市场设有公平秤和休息区，并
        儿阅览区也将同步延长到晚上
        续上涨。
        延长营业时间到晚上八点。
        八点半。
        """);

    private static readonly byte[] Rising = Page("2026年7月1日 第1182期", "51.42", "0.42", "Ⅲ");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Bot.Services.GetRequiredService<IOptions<OperatorOptions>>().Value.Chats = [$"{Bot.Channel.Name}:olga"];
        await SayAsync("anna", "订阅 防汛");
    }

    [Fact]
    public async Task A_page_read_across_its_columns_is_held_back_and_the_operator_is_told_once()
    {
        var receipt = await DropAsync("page.txt", Crossed);
        await DropAsync("page.txt", Crossed);
        await Bot.LetTimePassAsync(TimeSpan.FromDays(1));

        Assert.Equal((3, 0), (receipt.Held, receipt.Alerts));
        Assert.Empty(Bot.Channel.TextsFor("anna"));
        var told = Assert.Single(Bot.Channel.TextsFor("olga"));
        Assert.StartsWith("【请看一下：page.txt】", told, StringComparison.Ordinal);
        Assert.Contains("有 3 篇识别存疑，先扣下了，没有推送，也不进早报", told, StringComparison.Ordinal);
        Assert.Contains("3 doubtful stories wait", await Bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_story_is_marked_where_it_is_searched_for_and_not_among_the_headlines_or_levels()
    {
        await DropAsync("page.txt", Crossed);

        Assert.Contains("〔识别存疑〕", await SayAsync("eva", "搜 公平秤"), StringComparison.Ordinal);
        Assert.DoesNotContain("51.42", await SayAsync("eva", "头条"), StringComparison.Ordinal);
        Assert.DoesNotContain("51.42", await SayAsync("eva", "头条 防汛"), StringComparison.Ordinal);
        Assert.DoesNotContain("51.42", await SayAsync("eva", "水位"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_sees_what_decided_it_and_a_released_story_goes_out_as_if_just_arrived()
    {
        await DropAsync("page.txt", Crossed);
        await Bot.LetTimePassAsync(TimeSpan.FromHours(2));

        var list = await OperatorSaysAsync("复核");
        Assert.Contains("【识别存疑 3 篇，等你决定】", list, StringComparison.Ordinal);
        Assert.Contains("低于 0.15", list, StringComparison.Ordinal);
        var which = Enumerable.Range(1, 3).Single(number => list.Contains($"{number}. 〔识别存疑〕清江临河站水位", StringComparison.Ordinal));
        Assert.Contains("为什么扣下", await OperatorSaysAsync($"{which}"), StringComparison.Ordinal);
        await OperatorSaysAsync("复核");
        Assert.Contains("已放行", await OperatorSaysAsync($"复核 {which} 放行"), StringComparison.Ordinal);
        await Bot.LetTimePassAsync(TimeSpan.FromDays(1));

        Assert.Contains(Bot.Channel.TextsFor("anna"), text => text.Contains("51.42", StringComparison.Ordinal));
        Assert.DoesNotContain("〔识别存疑〕", await SayAsync("eva", "头条 防汛"), StringComparison.Ordinal);
        Assert.Contains("识别存疑 2 篇", await OperatorSaysAsync("复核"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("复核 1 丢弃")]
    [InlineData("review 1 drop")]
    public async Task A_dropped_story_is_gone(string line)
    {
        await DropAsync("page.txt", Crossed);
        for (var story = 0; story < 3; story++)
        {
            await OperatorSaysAsync("复核");
            await OperatorSaysAsync(line);
        }

        Assert.Contains("没有待复核", await OperatorSaysAsync("复核"), StringComparison.Ordinal);
        Assert.DoesNotContain("〔识别存疑〕", await SayAsync("eva", "搜 公平秤"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_read_well_takes_the_place_of_the_one_that_was_held_and_alerts()
    {
        await DropAsync("page.txt", Crossed);

        await DropAsync("page.txt", Rising);

        Assert.StartsWith("【汛情警报】", Assert.Single(Bot.Channel.TextsFor("anna")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_figure_is_put_right_once_for_those_who_were_told_it()
    {
        await DropAsync("page.txt", Rising);
        await SayAsync("bert", "订阅 防汛");

        var corrected = Page("2026年7月1日 第1182期", "51.24", "0.24", "Ⅲ");
        Assert.Equal(1, (await DropAsync("page.txt", corrected)).Alerts);
        Assert.Equal(0, (await DropAsync("page.txt", [.. corrected, (byte)'\n'])).Alerts);

        Assert.Equal(2, Bot.Channel.TextsFor("anna").Count);
        var text = Bot.Channel.TextsFor("anna")[1];
        Assert.StartsWith("【✏️ 更正：清江临河站今年首次超警戒水位】", text, StringComparison.Ordinal);
        Assert.Contains("水位应为 51.24 米，此前误报为 51.42 米", text, StringComparison.Ordinal);
        Assert.Contains("警报仍然有效", text, StringComparison.Ordinal);
        Assert.Empty(Bot.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task A_wrong_level_of_a_response_is_put_right()
    {
        await DropAsync("page.txt", Rising);

        await DropAsync("page.txt", Page("2026年7月1日 第1182期", "51.42", "0.42", "Ⅳ"));

        Assert.Contains("应为Ⅳ级，此前误报为Ⅲ级", Bot.Channel.TextsFor("anna")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_loses_the_story_leaves_the_alert_and_tells_the_operator()
    {
        await DropAsync("page.txt", Page("2026年7月1日 第1182期", "51.42", "0.42", "Ⅲ"));

        var receipt = await DropAsync("page.txt", Page("2026年7月1日 第1182期", null, null, null));

        Assert.Equal(IssueOutcome.Corrected, receipt.Outcome);
        Assert.Contains("清江临河站今年首次超警戒水位", await SayAsync("eva", "预警"), StringComparison.Ordinal);
        Assert.Contains("更正后的文件里没有《清江临河站今年首次超警戒水位》", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_date_that_came_today_alerts_says_so_and_the_operator_is_asked_for_the_day()
    {
        var receipt = await DropAsync("page.txt", Page("第1182期", "51.42", "0.42", "Ⅲ"));

        Assert.Equal((true, new DateOnly(2026, 7, 1)), (receipt.IsUndated, receipt.Date));
        var alert = Assert.Single(Bot.Channel.TextsFor("anna"));
        Assert.Contains("版面上没有印日期，按收到的日期（7月1日）算作当天的消息。", alert, StringComparison.Ordinal);
        Assert.Contains("请把它写进文件名", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_date_that_speaks_of_another_year_alerts_nobody()
    {
        var page = Encoding.UTF8.GetString(Page("第1182期", "51.42", "0.42", "Ⅲ")).Replace("受持续强降雨影响", "据2024年防汛年鉴,受持续强降雨影响", StringComparison.Ordinal);

        var receipt = await DropAsync("page.txt", Encoding.UTF8.GetBytes(page));

        Assert.Equal((true, null), (receipt.IsUndated, receipt.Date));
        Assert.Empty(Bot.Channel.TextsFor("anna"));
        Assert.Contains("里面提到“2024年”", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_given_by_the_files_name_settles_it()
    {
        var page = Page("第1182期", "51.42", "0.42", "Ⅲ");
        await DropAsync("page.txt", page);

        await DropAsync("20260630.txt", page);

        Assert.Contains("2026-06-30", await SayAsync("eva", "搜 临河站"), StringComparison.Ordinal);
        Assert.Single(Bot.Channel.TextsFor("anna"));
    }

    private static byte[] Page(string masthead, string? level, string? above, string? response)
    {
        var flood = level is null ? "" :
            $"""
            ## 清江临河站今年首次超警戒水位

            临河日报讯(记者/甘小棠 通讯员/孟春来) 受持续强降雨影响,清江水位快速上涨。今日6时,清江临河站水位达{level}米,超警戒水位(51.00米){above}米。市防汛抗旱指挥部已启动防汛{response}级应急响应。
            """;
        return Encoding.UTF8.GetBytes(
            $"""
            # 临河日报

            {masthead}

            {flood}

            ## 城南菜市场改造完工

            临河日报讯(记者/丁一鸣) 记者从城南街道办获悉,城南菜市场经过四个月改造已经完工,新增摊位三十个,地面全部换成防滑地砖。市场负责人介绍,改造后的市场设有公平秤和休息区,并延长营业时间到晚上八点。

            ## 夜班公交今晚开行

            临河日报讯(记者/甘小棠) 从今晚起,三条夜班公交线路投入运行,末班车延长到凌晨一点,沿途停靠医院、车站和大型社区。公交公司说,票价不变,老人凭卡免费。
            """);
    }

    private async Task<IssueReceipt> DropAsync(string name, byte[] page)
    {
        var receipt = await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync(name, page, backIssue: false, TestContext.Current.CancellationToken);
        await Bot.SendDueAsync();
        return receipt;
    }

    private Task<string> SayAsync(string who, string text) => AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), text));

    private Task<string> OperatorSaysAsync(string text) => AnswerAsync(new Incoming(new ChatId("terminal", "editor"), text, IsOperator: true));

    private async Task<string> AnswerAsync(Incoming incoming) =>
        string.Join('\n', (await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(incoming, TestContext.Current.CancellationToken)).Select(PlainText.Of));
}
