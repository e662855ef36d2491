using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What 没收到, 预览 and 为什么 say as an evening and a morning go by.</summary>
public sealed class NotReceivedTests : IDisposable
{
    private const string Evening = "2026-03-02T20:00+08:00";
    private const string AskLoan = "没收到 小微企业贷款余额";
    private const string AskFlood = "没收到 清江临河站水位";
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_story_that_is_still_to_come_is_told_with_the_time_of_its_digest()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);

        Assert.Contains("还没到时间：会在 2026-03-03 07:30 的早报里。", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
        Assert.Equal(1, await bot.Services.GetRequiredService<Database>().ReadAsync(
            session => session.FirstAsync<int>("SELECT count(*) FROM chat WHERE last_digest_at IS NULL"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_story_that_was_sent_is_told_with_the_time()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);
        await bot.LetTimePassAsync(TimeSpan.FromHours(12));

        Assert.Contains("早报里有它，已在 2026-03-03 08:00 发给你。", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_whose_digest_waits_in_the_outbox_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);
        bot.Clock.Advance(TimeSpan.FromHours(12));
        await bot.Services.GetRequiredService<Baozhai.Bot.Digests.DigestRun>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains("已经排好，2026-03-03 08:00 发出", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeliveryState.Failed, "没发成：渠道拒收（blocked）")]
    [InlineData(DeliveryState.Expired, "已经过期")]
    internal async Task A_story_whose_delivery_failed_is_told_with_the_reason(DeliveryState state, string expected)
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);
        bot.Clock.Advance(TimeSpan.FromHours(12));
        await bot.Services.GetRequiredService<Baozhai.Bot.Digests.DigestRun>().RunAsync(TestContext.Current.CancellationToken);
        var outbox = bot.Services.GetRequiredService<IOutbox>();
        var leased = await outbox.LeaseAsync([bot.Channel.Name], 10, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await outbox.AbandonAsync(Assert.Single(leased).Lease, state, "blocked", TestContext.Current.CancellationToken);

        Assert.Contains(expected, await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_came_before_the_reader_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await DropAsync(bot, Today);
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await SayAsync(bot, "订阅 金融");

        Assert.Contains("那时你还没开始用报摘", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_the_digest_passed_over_before_it_was_followed_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 教育科技");
        await DropAsync(bot, Today);
        await bot.LetTimePassAsync(TimeSpan.FromHours(12));
        await SayAsync(bot, "订阅 金融");

        Assert.Contains("之后那次早报没有列它", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_will_be_too_old_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);
        await ChangeAsync(bot, chat => chat with { NextDigestAt = bot.Clock.GetUtcNow().AddDays(6) });

        Assert.Contains("已超过 3 天，不再补发", await SayAsync(bot, AskLoan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_and_quiet_hours_are_named()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);
        await ChangeAsync(bot, chat => chat with
        {
            PausedUntil = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromHours(8)),
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0)),
        });

        var answer = await SayAsync(bot, AskLoan);
        Assert.Contains("2026-03-04 08:00", answer, StringComparison.Ordinal);
        Assert.Contains("免打扰刚结束", answer, StringComparison.Ordinal);
        Assert.Contains("早报暂停到 2026-03-04 00:00", answer, StringComparison.Ordinal);
        Assert.Contains("2026-03-04 08:00（暂停到 2026-03-04 00:00）", await SayAsync(bot, "预览"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_was_sent_is_told_with_the_time()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 防汛");
        await DropAsync(bot, Today);
        await bot.SendDueAsync();

        Assert.Contains("警报里有它，已在 2026-03-02 20:00 发给你。", await SayAsync(bot, AskFlood), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_went_to_others_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);

        var answer = await SayAsync(bot, AskFlood);
        Assert.Contains("没有一项对得上它", answer, StringComparison.Ordinal);
        Assert.Contains("发给了当时订阅防汛应急或相关地方的人，其中没有你", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_that_was_too_old_for_an_alert_is_told_so()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 防汛");
        await DropAsync(bot, Today.AddDays(-4));

        Assert.Contains("离出报那天零点已超过 36 小时", await SayAsync(bot, AskFlood), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_the_digest_that_comes_and_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 金融");
        await DropAsync(bot, Today);

        var preview = await SayAsync(bot, "预览");
        Assert.StartsWith("预览：2026-03-03 07:30 送出", preview, StringComparison.Ordinal);
        Assert.Contains("320亿元", await SayAsync(bot, "全文 1"), StringComparison.Ordinal);
        await bot.LetTimePassAsync(TimeSpan.FromHours(12));

        Assert.EndsWith(Assert.Single(bot.Channel.TextsFor("anna")), preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_news_that_is_not_followed_says_how_much_there_was()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "订阅 教育科技");
        await DropAsync(bot, Today);

        Assert.Contains("新到 2 篇，没有一篇对得上你的订阅", await SayAsync(bot, "预览"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("全文 1")]
    [InlineData("为什么 1")]
    [InlineData("没收到 1")]
    [InlineData("相关 1")]
    [InlineData("不准 1")]
    public async Task A_number_of_yesterdays_list_is_answered_kindly(string line)
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        await SayAsync(bot, "头条 防汛");
        bot.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains("湘江株洲站", await SayAsync(bot, "全文 1"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromHours(25));

        var answer = await SayAsync(bot, line);
        Assert.DoesNotContain("湘江株洲站", answer, StringComparison.Ordinal);
        Assert.True(answer.Contains("编号只管 24 小时", StringComparison.Ordinal) || answer.Contains("先看一份列表", StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("为什么")]
    [InlineData("为什么 下雨")]
    [InlineData("没收到 快递")]
    [InlineData("不准 迟到")]
    public async Task What_people_of_a_group_say_to_each_other_is_not_answered(string line)
    {
        await using var bot = await RunningBot.StartAsync(_folder, Evening);
        var said = new Incoming(new ChatId(bot.Channel.Name, "group"), line, ChatKind.Group, Addressed: false);
        var conversation = bot.Services.GetRequiredService<IConversation>();

        Assert.Empty(await conversation.AnswerAsync(said, TestContext.Current.CancellationToken));
        Assert.NotEmpty(await conversation.AnswerAsync(said with { Addressed = true }, TestContext.Current.CancellationToken));
        Assert.NotEmpty(await conversation.AnswerAsync(said with { Text = "/why" }, TestContext.Current.CancellationToken));
    }

    private static async Task<string> SayAsync(RunningBot bot, string text)
    {
        var replies = await bot.Services.GetRequiredService<IConversation>()
            .AnswerAsync(new Incoming(new ChatId(bot.Channel.Name, "anna"), text), TestContext.Current.CancellationToken);
        return string.Join('\n', replies.Select(PlainText.Of));
    }

    private static async Task ChangeAsync(RunningBot bot, Func<Chat, Chat> change)
    {
        var chats = bot.Services.GetRequiredService<IChats>();
        var chat = await chats.FindAsync(new ChatId(bot.Channel.Name, "anna"), TestContext.Current.CancellationToken);
        await chats.SaveAsync(change(chat!), TestContext.Current.CancellationToken);
    }

    private static async Task DropAsync(RunningBot bot, DateOnly day)
    {
        var receipt = await bot.Services.GetRequiredService<IIssueIntake>()
            .AcceptAsync("page.txt", NewsroomPages.Of(day), backIssue: false, TestContext.Current.CancellationToken);
        Assert.NotEqual(IssueOutcome.Refused, receipt.Outcome);
    }
}
