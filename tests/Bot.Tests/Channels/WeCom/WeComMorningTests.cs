using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.WeCom;

/// <summary>From the file to the robot: digest, alert, and what becomes of a robot when its settings change.</summary>
public sealed class WeComMorningTests : IAsyncLifetime
{
    private const string Evening = "2026-03-02T20:00+08:00";
    private readonly TemporaryFolder _folder = new();
    private RobotServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RobotServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_robot_gets_the_alert_at_once_and_the_digest_in_the_morning()
    {
        await using var bot = await StartAsync(Evening, "--WeCom:MentionAllFrom=Warning");
        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await bot.SendDueAsync();

        Assert.Equal(["text", "markdown_v2"], _server.Texts.Select(text => text.Type));
        Assert.StartsWith("【汛情警报】", _server.Texts[0].Text, StringComparison.Ordinal);
        Assert.True(_server.Calls[0].GetProperty("text").TryGetProperty("mentioned_list", out _));
        Assert.StartsWith("# 【汛情警报】", _server.Texts[1].Text, StringComparison.Ordinal);
        Assert.Contains(NewsroomPages.FloodStory, _server.Texts[1].Text, StringComparison.Ordinal);

        await bot.LetTimePassAsync(TimeSpan.FromHours(11.5));
        var (type, digest) = _server.Texts[2];
        Assert.Equal("markdown_v2", type);
        Assert.Contains($"**1. {NewsroomPages.FloodStory}**", digest, StringComparison.Ordinal);
        Assert.Contains("### 金融财经", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("回复", digest, StringComparison.Ordinal);

        await bot.LetTimePassAsync(TimeSpan.FromDays(1));
        Assert.Equal(3, _server.Calls.Count);
    }

    [Fact]
    public async Task Old_clients_get_the_old_markdown_at_the_robots_own_time()
    {
        await using var bot = await StartAsync(Evening, "--WeCom:Markdown=V1", "--WeCom:Robots:0:Time=6点半", "--WeCom:Robots:0:Topics=金融");
        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await bot.LetTimePassAsync(TimeSpan.FromHours(10));
        Assert.Empty(_server.Calls);

        await bot.LetTimePassAsync(TimeSpan.FromHours(0.5));

        Assert.Equal("markdown", Assert.Single(_server.Texts).Type);
    }

    [Fact]
    public async Task Changed_settings_win_at_the_next_start_and_nothing_is_told_twice()
    {
        await using (var bot = await StartAsync(Evening))
        {
            await DropAsync(bot, new DateOnly(2026, 3, 2));
            await bot.LetTimePassAsync(TimeSpan.FromHours(12));
            Assert.Equal(2, _server.Calls.Count);
        }

        await using var again = await StartAsync("2026-03-03T09:00+08:00", "--WeCom:Robots:0:Topics=金融", "--WeCom:Robots:0:Words=洪峰", "--WeCom:Robots:0:Time=18:00");
        Assert.Equal(["金融财经", "洪峰"], (await FollowingAsync(again)).Select(one => one.Value));
        var chat = await FindAsync(again);
        Assert.Equal([new TimeOnly(18, 0)], chat!.DigestTimes);
        Assert.Equal(DateTimeOffset.Parse("2026-03-03T18:00+08:00", null), chat.NextDigestAt);

        await again.LetTimePassAsync(TimeSpan.FromHours(10));
        Assert.Equal(2, _server.Calls.Count);
    }

    [Fact]
    public async Task A_slot_missed_while_the_program_was_down_is_made_up_though_the_settings_changed()
    {
        await using (var bot = await StartAsync(Evening)) await DropAsync(bot, new DateOnly(2026, 3, 2));

        await using var again = await StartAsync("2026-03-03T09:00+08:00", "--WeCom:Robots:0:Time=18:00");
        await again.LetTimePassAsync(TimeSpan.FromMinutes(1));

        Assert.Contains(_server.Texts, text => text.Type == "markdown_v2");
    }

    [Fact]
    public async Task A_robot_that_is_no_longer_configured_is_gone_until_it_is_again()
    {
        await using (await StartAsync(Evening))
        {
        }

        await using (var without = await RunningBot.StartAsync(_folder, Evening, builder => builder.Services.AddWeCom(builder.Configuration)))
        {
            Assert.Equal(ChatState.Gone, (await FindAsync(without))!.State);
            await DropAsync(without, new DateOnly(2026, 3, 2));
            await without.LetTimePassAsync(TimeSpan.FromHours(12));
        }

        await using var again = await StartAsync("2026-03-03T09:00+08:00");
        Assert.Equal(ChatState.Active, (await FindAsync(again))!.State);
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task An_operator_sees_what_a_robot_follows_and_nobody_else_does()
    {
        await using var bot = await StartAsync(Evening);

        var seen = await SayAsync(bot, "我的订阅 wecom:flood-team", isOperator: true);
        Assert.StartsWith("【wecom:flood-team】", seen, StringComparison.Ordinal);
        Assert.Contains("1. 防汛应急\n2. 金融财经", seen, StringComparison.Ordinal);
        Assert.Contains("07:30", seen, StringComparison.Ordinal);
        Assert.Contains("没有叫 wecom:other", await SayAsync(bot, "我的订阅 wecom:other", isOperator: true), StringComparison.Ordinal);
        Assert.Contains("没有叫 recorded:oper", await SayAsync(bot, "我的订阅 recorded:oper", isOperator: true), StringComparison.Ordinal);
        Assert.DoesNotContain("防汛应急\n2.", await SayAsync(bot, "我的订阅 wecom:flood-team", isOperator: false), StringComparison.Ordinal);
    }

    private Task<RunningBot> StartAsync(string now, params string[] more) =>
        RunningBot.StartAsync(_folder, now, builder => builder.Services.AddWeCom(builder.Configuration), WeComSettings.Of(_server.Address, more));

    private static Task<Chat?> FindAsync(RunningBot bot) =>
        bot.Services.GetRequiredService<IChats>().FindAsync(new ChatId("wecom", WeComSettings.Robot), TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<Subscription>> FollowingAsync(RunningBot bot) =>
        bot.Services.GetRequiredService<IChats>().SubscriptionsAsync(new ChatId("wecom", WeComSettings.Robot), TestContext.Current.CancellationToken);

    private static async Task<string> SayAsync(RunningBot bot, string text, bool isOperator) => string.Join('\n', (await bot.Services.GetRequiredService<IConversation>()
        .AnswerAsync(new Incoming(new ChatId("recorded", isOperator ? "oper" : "anna"), text, IsOperator: isOperator), TestContext.Current.CancellationToken)).Select(PlainText.Of));

    private static Task<IssueReceipt> DropAsync(RunningBot bot, DateOnly day) => bot.Services.GetRequiredService<IIssueIntake>()
        .AcceptAsync("page.txt", NewsroomPages.Of(day), backIssue: false, TestContext.Current.CancellationToken);
}
