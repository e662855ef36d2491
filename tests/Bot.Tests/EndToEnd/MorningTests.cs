using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Alerts and digests from the file to the channel, with kills in between.</summary>
public sealed class MorningTests : IDisposable
{
    private const string Evening = "2026-03-02T20:00+08:00";
    private static readonly DateOnly NextDay = new(2026, 3, 3);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fresh_flood_story_is_pushed_at_once_to_those_who_follow_floods_and_to_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "anna", "订阅 防汛");
        await SayAsync(bot, "bert", "订阅 金融");

        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await bot.SendDueAsync();

        var alert = Assert.Single(bot.Channel.TextsFor("anna"));
        Assert.Contains(NewsroomPages.FloodStory, alert, StringComparison.Ordinal);
        Assert.Contains("52.3", alert, StringComparison.Ordinal);
        Assert.Empty(bot.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task An_alert_goes_out_once_even_if_the_issue_comes_again()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "anna", "订阅 防汛");

        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await bot.SendDueAsync();

        Assert.Single(bot.Channel.TextsFor("anna"));
    }

    [Fact]
    public async Task An_issue_older_than_the_fresh_hours_pushes_nothing()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "anna", "订阅 防汛");

        await DropAsync(bot, new DateOnly(2026, 2, 26));
        await bot.SendDueAsync();

        Assert.Empty(bot.Channel.TextsFor("anna"));
    }

    [Fact]
    public async Task The_digest_comes_at_its_time_with_what_is_new_in_the_topics_followed()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融");
        await DropAsync(bot, NextDay);

        await bot.LetTimePassAsync(TimeSpan.FromHours(11));
        Assert.Empty(bot.Channel.TextsFor("bert"));
        await bot.LetTimePassAsync(TimeSpan.FromMinutes(31));

        var digest = Assert.Single(bot.Channel.TextsFor("bert"));
        Assert.Contains($"1. {NewsroomPages.LoanStory}", digest, StringComparison.Ordinal);
        Assert.Contains("【金融财经】", digest, StringComparison.Ordinal);
        Assert.Contains($"⚠️ 警报生效中：{NewsroomPages.FloodStory}，回复“警报”查看", digest, StringComparison.Ordinal);
        Assert.DoesNotContain($". {NewsroomPages.FloodStory}", digest, StringComparison.Ordinal);
        Assert.Contains("320亿元", await SayAsync(bot, "bert", "全文 1"), StringComparison.Ordinal);
        Assert.Contains("上一次：2026-03-03 07:30", await SayAsync(bot, "bert", "我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_news_sends_no_digest()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "bert", "订阅 金融");
        await DropAsync(bot, NextDay);

        await bot.LetTimePassAsync(TimeSpan.FromHours(12));
        await bot.LetTimePassAsync(TimeSpan.FromDays(1));

        Assert.Single(bot.Channel.TextsFor("bert"));
        Assert.Contains("上一次：2026-03-03 07:30", await SayAsync(bot, "bert", "我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_chat_has_its_digest_at_its_own_time()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "early", "订阅 金融");
        await SayAsync(bot, "early", "时间 06:00");
        await SayAsync(bot, "late", "订阅 金融");
        await SayAsync(bot, "late", "时间 晚上9点");
        await DropAsync(bot, NextDay);

        await bot.LetTimePassAsync(TimeSpan.FromHours(2));

        Assert.Single(bot.Channel.TextsFor("late"));
        Assert.Empty(bot.Channel.TextsFor("early"));
        await bot.LetTimePassAsync(TimeSpan.FromHours(8));
        Assert.Single(bot.Channel.TextsFor("early"));
    }

    [Fact]
    public async Task A_slot_missed_while_the_program_was_down_is_made_up_once()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Evening))
        {
            await SayAsync(bot, "bert", "订阅 金融");
            await DropAsync(bot, NextDay);
        }

        await using var again = await RunningBot.StartAsync(_folder, "2026-03-03T11:00+08:00");
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));

        Assert.Single(again.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task A_slot_older_than_the_fresh_days_is_let_go()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Evening))
        {
            await SayAsync(bot, "bert", "订阅 金融");
            await SayAsync(bot, "bert", "时间 7:30");
            await DropAsync(bot, NextDay);
        }

        await using var again = await RunningBot.StartAsync(_folder, "2026-03-12T11:00+08:00");
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(again.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task A_program_ended_between_planning_and_sending_sends_after_its_restart_and_only_once()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Evening))
        {
            await SayAsync(bot, "anna", "订阅 防汛");
        }

        await using (var planning = await RunningBot.StartAsync(_folder, Evening))
        {
            await DropAsync(planning, new DateOnly(2026, 3, 2));
        }

        await using var again = await RunningBot.StartAsync(_folder, "2026-03-02T20:10+08:00");
        await again.SendDueAsync();

        Assert.Single(again.Channel.TextsFor("anna"));
    }

    private static async Task<string> SayAsync(RunningBot bot, string who, string text)
    {
        var replies = await bot.Services.GetRequiredService<IConversation>()
            .AnswerAsync(new Incoming(new ChatId(bot.Channel.Name, who), text), TestContext.Current.CancellationToken);
        return string.Join('\n', replies.Select(PlainText.Of));
    }

    private static async Task DropAsync(RunningBot bot, DateOnly day)
    {
        var receipt = await bot.Services.GetRequiredService<IIssueIntake>()
            .AcceptAsync("page.txt", NewsroomPages.Of(day), backIssue: false, TestContext.Current.CancellationToken);
        Assert.NotEqual(IssueOutcome.Refused, receipt.Outcome);
        Assert.Equal(day, receipt.Date);
    }
}
