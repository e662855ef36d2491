using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Pauses, quiet hours and weekly digests from the command to the channel.</summary>
public sealed class ScheduleTests : IDisposable
{
    // A Monday.
    private const string Evening = "2026-03-02T20:00+08:00";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_paused_chat_gets_no_digest_until_the_pause_is_over_but_its_alerts()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "anna", "订阅 防汛 金融", "暂停 3天");

        await DropAsync(bot, Today);
        await bot.SendDueAsync();
        Assert.Contains(NewsroomPages.FloodStory, Assert.Single(bot.Channel.TextsFor("anna")), StringComparison.Ordinal);

        for (var day = 0; day < 3; day++) await bot.LetTimePassAsync(TimeSpan.FromDays(1));
        Assert.Single(bot.Channel.TextsFor("anna"));
        await DropAsync(bot, Today.AddDays(4), name: "friday.txt");
        await bot.LetTimePassAsync(TimeSpan.FromHours(11.5));
        Assert.Contains("2026年3月6日", bot.Channel.TextsFor("anna")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_settings_does_not_lose_a_slot_that_has_just_come()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融", "周报 周二 7:30");
        await DropAsync(bot, Today);

        bot.Clock.Advance(TimeSpan.FromHours(11.5));
        await SayAsync(bot, "bert", "免打扰 22-7", "时间 18:00");
        await bot.LetTimePassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(2, bot.Channel.Taken.Count);
        Assert.Contains("下一次：2026-03-03 18:00", await SayAsync(bot, "bert", "我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_leaves_out_a_slot_that_has_just_come()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融");
        await DropAsync(bot, Today);

        bot.Clock.Advance(TimeSpan.FromHours(11.5));
        await SayAsync(bot, "bert", "暂停 3天");
        await bot.LetTimePassAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(bot.Channel.Taken);
    }

    [Fact]
    public async Task A_resumed_chat_gets_its_digest_again()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融", "暂停 一个月", "恢复");
        await DropAsync(bot, Today);

        await bot.LetTimePassAsync(TimeSpan.FromHours(11.5));

        Assert.Single(bot.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task Quiet_hours_set_later_hold_up_what_waits_already_and_ended_early_let_it_go()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融");
        await DropAsync(bot, Today);
        bot.Clock.Advance(TimeSpan.FromHours(11.5));
        await bot.Services.GetRequiredService<DigestRun>().RunAsync(TestContext.Current.CancellationToken);

        await SayAsync(bot, "bert", "免打扰 22-9");
        await bot.SendDueAsync();
        Assert.Empty(bot.Channel.Taken);
        await SayAsync(bot, "bert", "免打扰 关");
        await bot.SendDueAsync();

        Assert.Contains(NewsroomPages.LoanStory, Assert.Single(bot.Channel.TextsFor("bert")), StringComparison.Ordinal);
        await bot.LetTimePassAsync(TimeSpan.FromHours(2));
        Assert.Single(bot.Channel.Taken);
    }

    [Fact]
    public async Task An_alert_that_waits_for_the_morning_comes_silently_once_the_chat_lets_it_through()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T22:30+08:00");
        await SayAsync(bot, "anna", "订阅 防汛", "免打扰 22:00-07:00 无");
        await DropAsync(bot, Today);
        await bot.SendDueAsync();
        Assert.Empty(bot.Channel.Taken);

        await SayAsync(bot, "anna", "免打扰 严重");
        await bot.SendDueAsync();
        Assert.Empty(bot.Channel.Taken);
        await SayAsync(bot, "anna", "免打扰 全部 静音");
        await bot.SendDueAsync();

        Assert.True(Assert.Single(bot.Channel.Taken).Silent);
    }

    [Fact]
    public async Task A_digest_that_waits_for_the_morning_does_not_come_in_a_pause_and_its_news_come_after_it()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融", "时间 23:00", "免打扰 22-7");
        await DropAsync(bot, Today);
        await bot.LetTimePassAsync(TimeSpan.FromHours(3));

        await SayAsync(bot, "bert", "暂停 1天");
        Assert.Contains("还没到时间：会在 2026-03-04 07:00 的早报里", await SayAsync(bot, "bert", $"没收到 {NewsroomPages.LoanStory}"), StringComparison.Ordinal);
        await bot.LetTimePassAsync(TimeSpan.FromHours(8));
        Assert.Empty(bot.Channel.Taken);
        await bot.LetTimePassAsync(TimeSpan.FromHours(24));

        Assert.Contains(NewsroomPages.LoanStory, Assert.Single(bot.Channel.TextsFor("bert")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_quiet_hours_each_chat_gets_the_alerts_it_lets_through_at_once_and_the_others_in_the_morning()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T22:30+08:00");
        await SayAsync(bot, "all", "订阅 防汛", "免打扰 22:00-07:00");
        await SayAsync(bot, "silent", "订阅 防汛", "免打扰 22:00-07:00 静音");
        await SayAsync(bot, "severe", "订阅 防汛", "免打扰 22:00-07:00 严重");
        await SayAsync(bot, "none", "订阅 防汛", "免打扰 22:00-07:00 无");

        await DropAsync(bot, Today);
        await bot.SendDueAsync();

        Assert.Equal([("all", false), ("silent", true)], bot.Channel.Taken.Select(delivery => (delivery.Chat.Address, delivery.Silent)).Order());
        await bot.LetTimePassAsync(TimeSpan.FromHours(8.5));
        Assert.Equal(["none", "severe"], bot.Channel.Taken.Skip(2).Select(delivery => delivery.Chat.Address).Order());
        Assert.All(bot.Channel.Taken.Skip(2), delivery => Assert.False(delivery.Silent));
        await bot.LetTimePassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(4, bot.Channel.Taken.Count);
    }

    [Fact]
    public async Task A_severe_alert_wakes_those_who_let_severe_ones_through()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T22:30+08:00");
        await SayAsync(bot, "severe", "订阅 防汛", "免打扰 22:00-07:00 严重");
        await SayAsync(bot, "none", "订阅 防汛", "免打扰 22:00-07:00 无");

        await DropAsync(bot, Today, page => page.Replace("Ⅲ级应急响应", "Ⅰ级应急响应", StringComparison.Ordinal));
        await bot.SendDueAsync();

        Assert.Equal("severe", Assert.Single(bot.Channel.Taken).Chat.Address);
    }

    [Fact]
    public async Task An_alert_that_waited_too_long_is_not_sent_and_the_digest_tells_of_it()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T22:30+08:00", "--Alerts:FreshHours=2");
        await SayAsync(bot, "late", "订阅 防汛", "免打扰 22-7 无");

        await DropAsync(bot, Today.AddDays(1));
        await bot.LetTimePassAsync(TimeSpan.FromHours(8.6));
        Assert.Empty(bot.Channel.Taken);
        await bot.LetTimePassAsync(TimeSpan.FromHours(0.5));

        var digest = Assert.Single(bot.Channel.TextsFor("late"));
        Assert.Contains(NewsroomPages.FloodStory, digest, StringComparison.Ordinal);
        Assert.DoesNotContain("已推送", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_as_an_alert_is_marked_in_the_next_digest_of_that_chat_only()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "anna", "订阅 防汛", "订阅 金融");
        await DropAsync(bot, Today);
        await SayAsync(bot, "word", "订阅 水位");
        await bot.SendDueAsync();

        await bot.LetTimePassAsync(TimeSpan.FromHours(11.5));

        var digest = bot.Channel.TextsFor("anna")[^1];
        Assert.True(
            digest.IndexOf("已推送", StringComparison.Ordinal) is > 0 and var mark && mark < digest.IndexOf(NewsroomPages.LoanStory, StringComparison.Ordinal), digest);
        Assert.Contains("已推送", await SayAsync(bot, "anna", "早报"), StringComparison.Ordinal);
        Assert.DoesNotContain("已推送", await SayAsync(bot, "word", "早报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_digests_of_one_night_both_come_when_the_quiet_hours_end()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融", "时间 23:00 6:00", "免打扰 22-7");
        await DropAsync(bot, Today);

        await bot.LetTimePassAsync(TimeSpan.FromHours(3));
        await DropAsync(bot, Today.AddDays(1), page => page.Replace("320", "321", StringComparison.Ordinal), "second.txt");
        await bot.LetTimePassAsync(TimeSpan.FromHours(7));
        Assert.Empty(bot.Channel.Taken);
        await bot.LetTimePassAsync(TimeSpan.FromHours(1));

        Assert.Equal(2, bot.Channel.Taken.Count);
        Assert.All(bot.Channel.Taken, delivery => Assert.False(delivery.Silent));
    }

    [Fact]
    public async Task The_weekly_digest_comes_once_also_when_the_program_is_started_again()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Evening))
        {
            await SayAsync(bot, "walt", "周报 周日 18:00");
            await DropAsync(bot, Today);
            await bot.LetTimePassAsync(TimeSpan.FromDays(5));
            Assert.Empty(bot.Channel.Taken);
            await bot.LetTimePassAsync(TimeSpan.FromHours(22));
            var week = Assert.Single(bot.Channel.TextsFor("walt"));
            Assert.Contains("一周要闻 2026年3月2日—3月8日", week, StringComparison.Ordinal);
            Assert.Contains(NewsroomPages.LoanStory, week, StringComparison.Ordinal);
            Assert.Contains("320亿元", await SayAsync(bot, "walt", $"全文 {Number(week, NewsroomPages.LoanStory)}"), StringComparison.Ordinal);
            await bot.LetTimePassAsync(TimeSpan.FromMinutes(1));
            Assert.Single(bot.Channel.Taken);
        }

        await using var again = await RunningBot.StartAsync(_folder, "2026-03-08T18:05+08:00");
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(again.Channel.Taken);
    }

    [Fact]
    public async Task A_weekly_slot_missed_while_the_program_was_down_is_made_up_once()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Evening))
        {
            await SayAsync(bot, "walt", "周报 周二 18:00");
            await DropAsync(bot, Today);
        }

        await using var again = await RunningBot.StartAsync(_folder, "2026-03-04T11:00+08:00");
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("2026年2月25日—3月3日", Assert.Single(again.Channel.TextsFor("walt")), StringComparison.Ordinal);
        Assert.Contains("下一次 2026-03-10 18:00", await SayAsync(again, "walt", "我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_issues_are_never_in_a_weekly_digest_that_is_pushed()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2024-06-28T09:00+08:00");
        await SayAsync(bot, "walt", "周报 周日 18:00");

        await bot.LetTimePassAsync(TimeSpan.FromDays(3));

        Assert.Empty(bot.Channel.Taken);
        Assert.Contains("一周要闻", await SayAsync(bot, "walt", "周报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_pause_nor_the_end_of_the_weekly_digest_lets_one_through()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "paused", "周报 周二 18:00", "暂停 3天");
        await SayAsync(bot, "ended", "周报 周二 18:00", "周报 关");
        await SayAsync(bot, "weekly", "周报 周二 18:00");
        await DropAsync(bot, Today);

        await bot.LetTimePassAsync(TimeSpan.FromDays(1));

        Assert.Equal("weekly", Assert.Single(bot.Channel.Taken).Chat.Address);
    }

    private static string Number(string text, string headline)
    {
        var line = text.Split('\n').First(line => line.EndsWith(headline, StringComparison.Ordinal));
        return line[..line.IndexOf('.', StringComparison.Ordinal)];
    }

    private static async Task<string> SayAsync(RunningBot bot, string who, params string[] lines)
    {
        var answer = "";
        foreach (var line in lines)
        {
            var replies = await bot.Services.GetRequiredService<IConversation>()
                .AnswerAsync(new Incoming(new ChatId(bot.Channel.Name, who), line), TestContext.Current.CancellationToken);
            answer = string.Join('\n', replies.Select(PlainText.Of));
        }

        return answer;
    }

    private static async Task DropAsync(RunningBot bot, DateOnly day, Func<string, string>? change = null, string name = "page.txt")
    {
        var page = NewsroomPages.Of(day);
        if (change is not null) page = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(page)));
        var receipt = await bot.Services.GetRequiredService<IIssueIntake>()
            .AcceptAsync(name, page, backIssue: false, TestContext.Current.CancellationToken);
        Assert.NotEqual(IssueOutcome.Refused, receipt.Outcome);
        Assert.Equal(day, receipt.Date);
    }
}
