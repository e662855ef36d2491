using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Three issues on three days, and what those who follow floods read of them.</summary>
public sealed class FloodWeekTests() : BotTest("2026-07-01T07:00+08:00")
{
    [Fact]
    public async Task A_follower_reads_that_it_began_rose_and_ended_each_once()
    {
        await SayAsync("anna", "订阅 防汛");

        await DropAsync(FloodWeekPages.Rising);
        await NextDayAsync(FloodWeekPages.Peak);
        await NextDayAsync(FloodWeekPages.Falling);

        var texts = Bot.Channel.TextsFor("anna");
        Assert.Equal(3, texts.Count);
        AssertLines(
            texts[0],
            "【汛情警报】清江临河站 51.42 米，超警戒 0.42 米（7月1日 6时）",
            "预计：清江临河站 7月2日 8时 洪峰水位 52.20 米",
            "远离河道、堤岸和低洼处，听从当地转移通知。",
            "据临河日报7月1日报道，水情截至1日6时。");
        AssertLines(texts[1], "【汛情加重】清江临河站 51.42→52.30 米，超警戒 1.30 米（7月2日 7时）", "据临河日报7月2日报道，水情截至2日7时。");
        AssertLines(texts[2], "【汛情解除】清江临河站 52.30→50.62 米，已退到警戒水位以下（7月3日 8时）", "据临河日报7月3日报道，水情截至3日8时。");
        Assert.All(texts, text => Assert.InRange(text.Split('\n').Length, 4, 9));
        Assert.Empty(await InForceAsync());
    }

    [Fact]
    public async Task The_end_is_told_only_to_those_who_were_told_of_the_alert_and_follow_yet()
    {
        await DropAsync(FloodWeekPages.Rising);
        await SayAsync("bert", "订阅 防汛");
        await SayAsync("dora", "订阅 防汛");
        await NextDayAsync(FloodWeekPages.Peak);
        await SayAsync("carl", "订阅 防汛");
        await SayAsync("dora", "退订 防汛");
        await NextDayAsync(FloodWeekPages.Falling);

        Assert.Equal(["汛情加重", "汛情解除"], Names("bert"));
        Assert.Empty(Names("carl"));
        Assert.Equal(["汛情加重"], Names("dora"));
    }

    [Theory]
    [InlineData("订阅 防汛 +“洪峰”", true)]
    [InlineData("订阅 防汛 -“洪峰”", true)]
    [InlineData("订阅 “防汛”", true)]
    [InlineData("订阅 醴陵的防汛", true)]
    [InlineData("订阅 防汛 醴陵", true)]
    [InlineData("订阅 金融|防汛", true)]
    [InlineData("订阅 金融 -防汛", false)]
    [InlineData("订阅 醴陵", false)]
    [InlineData("订阅 醴陵的金融", false)]
    [InlineData("订阅 “临河站”", true)]
    [InlineData("订阅 “低洼地段”", false)]
    [InlineData("订阅 金融", false)]
    public async Task Who_follows_what_an_alert_is_about_is_told(string line, bool isTold)
    {
        await SayAsync("anna", line);

        await DropAsync(FloodWeekPages.Rising);

        Assert.Equal(isTold ? ["汛情警报"] : [], Names("anna"));
    }

    [Fact]
    public async Task What_is_in_force_can_be_asked_for()
    {
        await DropAsync(FloodWeekPages.Rising);
        AssertLines(await AskAsync("预警"), "【⚠️ 生效的警报（1）】", "1. 警告 · 清江临河站今年首次超警戒水位", "· 清江临河站 51.42 米，超警戒 0.42 米（7月1日 6时）", "7月1日 07:00 发布，7月1日 07:00 更新");

        await NextDayAsync(FloodWeekPages.Peak);
        AssertLines(await AskAsync("alerts"), "1. 警告 · 清江洪峰今晨通过城区", "· 清江临河站 52.30 米，超警戒 1.30 米（7月2日 7时）", "7月1日 07:00 发布，7月2日 07:00 更新");
        Assert.StartsWith("【清江洪峰今晨通过城区】", await AskAsync("1"), StringComparison.Ordinal);

        await NextDayAsync(FloodWeekPages.Falling);
        Assert.StartsWith("现在没有生效的警报", await AskAsync("有什么预警吗"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_message_of_an_alert_is_named_by_it_so_that_the_first_is_found()
    {
        await SayAsync("anna", "订阅 防汛");
        await DropAsync(FloodWeekPages.Rising);
        await NextDayAsync(FloodWeekPages.Peak);

        var alert = Assert.Single(await InForceAsync());
        var (first, after) = AlertSlot.Range(alert.Id);
        Assert.All(Bot.Channel.Taken, delivery => Assert.InRange(delivery.Slot, first, after, StringComparer.Ordinal));
        Assert.Equal($"alert:{alert.Id}:1", Bot.Channel.Taken.MinBy(delivery => delivery.Id)?.Slot);
    }

    [Fact]
    public async Task The_issues_that_come_again_tell_nothing_again()
    {
        await SayAsync("anna", "订阅 防汛");
        await DropAsync(FloodWeekPages.Rising);
        await NextDayAsync(FloodWeekPages.Peak);

        await DropAsync(FloodWeekPages.Rising);
        await DropAsync(FloodWeekPages.Peak);

        Assert.Equal(["汛情警报", "汛情加重"], Names("anna"));
        Assert.Equal(52.30m, Assert.Single(await InForceAsync()).Subjects.Single(state => state.Subject.IsWater).LevelMeters);
    }

    private static void AssertLines(string text, params string[] lines) => Assert.All(lines, line => Assert.Contains(line, text.Split('\n')));

    private string[] Names(string who) => [.. Bot.Channel.TextsFor(who).Select(text => text[1..text.IndexOf('】', StringComparison.Ordinal)])];

    private Task<IReadOnlyList<InForceAlert>> InForceAsync() =>
        Bot.Services.GetRequiredService<IAlerts>().InForceAsync(TestContext.Current.CancellationToken);

    private async Task<string> AskAsync(string text) => PlainText.Of(Assert.Single(await AnswerAsync("eva", text)));

    private async Task SayAsync(string who, string text) => await AnswerAsync(who, text);

    private Task<IReadOnlyList<Reply>> AnswerAsync(string who, string text) => Bot.Services.GetRequiredService<IConversation>()
        .AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, who), text), TestContext.Current.CancellationToken);

    private async Task NextDayAsync(byte[] page)
    {
        Bot.Clock.Advance(TimeSpan.FromDays(1));
        await DropAsync(page);
    }

    private async Task DropAsync(byte[] page)
    {
        await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync("page.txt", page, backIssue: false, TestContext.Current.CancellationToken);
        await Bot.SendDueAsync();
    }
}
