using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Who is told of an alert, and what the digests of a morning hold, in the real program.</summary>
public sealed class AlertAudienceTests() : BotTest("2026-07-01T07:00+08:00", "--Limits:RequestsPerMinute=1000")
{
    [Theory]
    [InlineData("订阅 醴陵", true)]
    [InlineData("订阅 白兔潭", true)]
    [InlineData("订阅 渌水", true)]
    [InlineData("订阅 防汛 攸县", true)]
    [InlineData("订阅 攸县的防汛", true)]
    [InlineData("订阅 攸县", false)]
    [InlineData("订阅 醴陵的金融", false)]
    public async Task Whose_place_a_station_threatens_is_told_and_who_follows_floods_in_any_form(string line, bool isTold)
    {
        await SayAsync("anna", line);

        await DropAsync(Page("## 渌江大西滩站超警戒水位\n\n株洲日报讯(记者/甘小棠) 7月1日6时,渌江大西滩站水位达52.31米,超警戒水位(51.50米)0.81米。"));

        Assert.Equal(isTold ? 1 : 0, Bot.Channel.TextsFor("anna").Count);
    }

    [Fact]
    public async Task A_pattern_that_the_topic_fits_is_a_form_of_following_it()
    {
        await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(
            new Incoming(new ChatId(Bot.Channel.Name, "anna"), "订阅 /防汛|抗旱/", IsOperator: true), TestContext.Current.CancellationToken);

        await DropAsync(Page("## 清江临河站水位上涨\n\n临河日报讯(记者/甘小棠) 7月1日6时,清江临河站水位达51.42米,超警戒水位(51.00米)0.42米。"));

        Assert.Single(Bot.Channel.TextsFor("anna"));
    }

    [Fact]
    public async Task An_alert_that_waits_for_the_morning_tells_only_what_is_still_to_come_then()
    {
        await SayAsync("anna", "订阅 防汛");
        await SayAsync("bert", "订阅 防汛");
        await SayAsync("bert", "免打扰 06:00-20:00 无");

        await DropAsync(FloodWeekPages.Rising);
        Bot.Clock.Advance(TimeSpan.FromHours(14));
        await Bot.SendDueAsync();

        Assert.Contains("预计：清江临河站 7月2日 8时", Assert.Single(Bot.Channel.TextsFor("anna")), StringComparison.Ordinal);
        Assert.Contains("预计：清江临河站 7月2日 8时", Assert.Single(Bot.Channel.TextsFor("bert")), StringComparison.Ordinal);
        await SayAsync("carl", "订阅 防汛");
        await SayAsync("carl", "免打扰 20:00-10:00 无");
        await DropAsync(FloodWeekPages.Rising.AsSpan().ToArray());
        await DropAsync(Page("## 清江白沙站水位猛涨\n\n临河日报讯(记者/甘小棠) 7月1日20时,清江白沙站水位达61.42米,超警戒水位(60.00米)1.42米。预计7月2日8时,清江白沙站将出现62.20米的洪峰水位。"));
        Bot.Clock.Advance(TimeSpan.FromHours(14));
        await Bot.SendDueAsync();

        var late = Bot.Channel.TextsFor("carl").Single(text => text.Contains("白沙站", StringComparison.Ordinal));
        Assert.DoesNotContain("预计", late, StringComparison.Ordinal);
        Assert.Contains("据株洲日报7月1日报道，水情截至1日20时。", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirteen_stories_of_a_day_are_all_reachable_from_the_digest()
    {
        await DropAsync(Page(string.Join('\n', Enumerable.Range(1, 13).Select(n => $"\n## 第{n}所学校今天开学迎新生\n\n株洲日报讯(记者/甘小棠) 7月1日,第{n}所学校开学,迎来{n}00名新生。教育局负责人到校看望师生。"))));

        var digest = await SayAsync("anna", "早报");
        Assert.Contains("还有 3 篇，回复“继续”查看。", digest, StringComparison.Ordinal);
        var rest = await SayAsync("anna", "继续");
        Assert.StartsWith("【其余报道】\n\n1. ", rest, StringComparison.Ordinal);
        Assert.Contains("\n3. ", rest, StringComparison.Ordinal);
        Assert.Contains("所学校", await SayAsync("anna", "1"), StringComparison.Ordinal);
        Assert.Contains("没有更多了", await SayAsync("anna", "继续"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_that_is_sent_begins_with_the_flood_as_the_one_that_is_asked_for_does()
    {
        await SayAsync("anna", "订阅 教育科技 防汛");
        await DropAsync(Page(
            """
            ## 防汛物资仓库今天清点

            株洲日报讯(记者/甘小棠) 7月1日,市防汛办清点防汛物资仓库,检查防汛抢险准备工作,强调做好防汛值守。

            ## 渌江大西滩站超警戒水位

            株洲日报讯(记者/甘小棠) 7月1日6时,渌江大西滩站水位达52.31米,超警戒水位(51.50米)0.81米。
            """));

        await Bot.LetTimePassAsync(TimeSpan.FromMinutes(31));

        var sent = Bot.Channel.TextsFor("anna").Single(text => text.Contains("星期三", StringComparison.Ordinal));
        Assert.Contains("1. 渌江大西滩站超警戒水位", sent, StringComparison.Ordinal);
        Assert.Contains("1. 渌江大西滩站超警戒水位", await SayAsync("anna", "早报"), StringComparison.Ordinal);
    }

    private static byte[] Page(string stories) => Encoding.UTF8.GetBytes(
        $"""
        # 株洲日报

        2026年7月1日 第24100期 今日4版

        {stories}
        """);

    private async Task<string> SayAsync(string who, string text) => string.Join('\n', (await Bot.Services.GetRequiredService<IConversation>()
        .AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), text), TestContext.Current.CancellationToken)).Select(PlainText.Of));

    private async Task DropAsync(byte[] page)
    {
        await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync("page.txt", page, backIssue: false, TestContext.Current.CancellationToken);
        await Bot.SendDueAsync();
    }
}
