using Baozhai.Bot.Alerts;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Inbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Three issues on three days, and what those who follow floods read of them.</summary>
public sealed class FloodWeekTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningBot? _bot;

    private RunningBot Bot => _bot!;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(_folder, "2026-07-01T07:00+08:00");

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_follower_reads_that_it_began_rose_and_ended_each_once()
    {
        await SayAsync("anna", "订阅 防汛");

        await DropAsync(FloodWeekPages.Rising);
        await NextDayAsync(FloodWeekPages.Peak);
        await NextDayAsync(FloodWeekPages.Falling);

        var texts = Bot.Channel.TextsFor("anna");
        Assert.Equal(3, texts.Count);
        AssertLines(texts[0], "【⚠️ 汛情警报：清江临河站今年首次超警戒水位】", "· 清江临河站 51.42 米（7月1日 06:00），超警戒 0.42 米", "· 清江临河站 7月2日 08:00 洪峰水位 52.20 米", "发布：2026-07-01 07:00");
        AssertLines(texts[1], "【🔺 警报更新：清江洪峰今晨通过城区】", "· 清江临河站 51.42→52.30 米（7月2日 07:00），超警戒 1.30 米", "发布：2026-07-02 07:00");
        AssertLines(texts[2], "【✅ 警报解除：清江临河站退出警戒水位】", "· 清江临河站 52.30→50.62 米（7月3日 08:00），退到警戒水位以下", "发布：2026-07-03 07:00");
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

        Assert.Equal(["🔺", "✅"], Signs("bert"));
        Assert.Empty(Signs("carl"));
        Assert.Equal(["🔺"], Signs("dora"));
    }

    [Theory]
    [InlineData("订阅 防汛 +“洪峰”", true)]
    [InlineData("订阅 防汛 -“洪峰”", false)]
    [InlineData("订阅 “临河站”", true)]
    [InlineData("订阅 “指挥部”", false)]
    [InlineData("订阅 金融", false)]
    public async Task Who_follows_what_an_alert_is_about_is_told(string line, bool isTold)
    {
        await SayAsync("anna", line);

        await DropAsync(FloodWeekPages.Rising);

        Assert.Equal(isTold ? ["⚠️"] : [], Signs("anna"));
    }

    [Fact]
    public async Task What_is_in_force_can_be_asked_for()
    {
        await DropAsync(FloodWeekPages.Rising);
        AssertLines(await AskAsync("预警"), "【⚠️ 生效的警报（1）】", "1. 警告 · 清江临河站今年首次超警戒水位", "· 清江临河站 51.42 米（7月1日 06:00），超警戒 0.42 米", "7月1日 07:00 发布，7月1日 07:00 更新");

        await NextDayAsync(FloodWeekPages.Peak);
        AssertLines(await AskAsync("alerts"), "1. 警告 · 清江洪峰今晨通过城区", "· 清江临河站 52.30 米（7月2日 07:00），超警戒 1.30 米", "7月1日 07:00 发布，7月2日 07:00 更新");
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

        Assert.Equal(["⚠️", "🔺"], Signs("anna"));
        Assert.Equal(52.30m, Assert.Single(await InForceAsync()).Subjects.Single(state => state.Subject.IsWater).LevelMeters);
    }

    private static void AssertLines(string text, params string[] lines) => Assert.All(lines, line => Assert.Contains(line, text.Split('\n')));

    private string[] Signs(string who) => [.. Bot.Channel.TextsFor(who).Select(text => text[1..text.IndexOf(' ', StringComparison.Ordinal)])];

    private Task<IReadOnlyList<InForceAlert>> InForceAsync() =>
        Bot.Services.GetRequiredService<IAlertStore>().InForceAsync(TestContext.Current.CancellationToken);

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
