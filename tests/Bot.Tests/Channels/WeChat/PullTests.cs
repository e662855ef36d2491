using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>Digests and alerts on an account that cannot send by itself.</summary>
public sealed class PullTests() : BotTest("2026-03-02T20:00+08:00", AccountPeer.Settings(secure: false))
{
    private const string Who = "oPeerReader0000000000000001";
    private const string DigestReady = "📰 早报备好了，回复“早报”查看";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private AccountPeer _peer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _peer = new AccountPeer(Bot.Http, Bot.Clock, secure: false);
    }

    private protected override void AddParts(WebApplicationBuilder builder) => builder.Services.AddWeChat(builder.Configuration);

    [Fact]
    public async Task No_push_is_promised()
    {
        Assert.Contains("到时回复“早报”查看", await _peer.SayAsync(Who, "订阅 金融"), StringComparison.Ordinal);
        Assert.Contains("备好早报，回复“早报”查看", await _peer.SayAsync(Who, "时间 8点"), StringComparison.Ordinal);
        Assert.Contains("汛情警报：写在你下次看到的回复最上面；", await _peer.SayAsync(Who, "订阅 防汛"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_waits_is_announced_until_it_is_read()
    {
        await MorningAsync();

        Assert.StartsWith(DigestReady, await SayAsync("栏目"), StringComparison.Ordinal);
        Assert.StartsWith(DigestReady, await SayAsync("火星移民"), StringComparison.Ordinal);

        var digest = await SayAsync("早报");
        Assert.StartsWith("【临河日报", digest, StringComparison.Ordinal);
        Assert.Contains(NewsroomPages.LoanStory, digest, StringComparison.Ordinal);
        Assert.DoesNotContain(DigestReady, await SayAsync("栏目"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_keep_their_meaning_until_the_digest_is_read_and_then_mean_its_stories()
    {
        await _peer.SayAsync(Who, "订阅 金融");
        await SayAsync("栏目");
        await DropAsync(Today.AddDays(1));
        await Bot.LetTimePassAsync(TimeSpan.FromHours(12));

        Assert.Contains("已订阅：防汛应急", await SayAsync("1"), StringComparison.Ordinal);
        await SayAsync("早报");
        Assert.Contains("丁一鸣", await SayAsync("1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_the_menu_that_means_the_digest_shows_the_one_that_waits()
    {
        await MorningAsync();
        await SayAsync("菜单");

        await SayAsync("2");

        Assert.DoesNotContain(DigestReady, await SayAsync("栏目"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_announced_and_shown_on_request_once()
    {
        await _peer.SayAsync(Who, "订阅 防汛");
        await DropAsync(Today);

        Assert.StartsWith("⚠️ 【汛情警报】清江临河站 52.30 米，超警戒 1.30 米，回复“警报”查看", await SayAsync("栏目"), StringComparison.Ordinal);
        var alert = await SayAsync("预警");
        Assert.Contains("临河站 52.30 米", alert, StringComparison.Ordinal);
        Assert.Contains("msgmenucontent=全文　＃", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠️", await SayAsync("栏目"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_nobody_asked_for_ends_with_its_time_and_so_does_a_digest()
    {
        await _peer.SayAsync(Who, "订阅 防汛");
        await DropAsync(Today);
        await Bot.LetTimePassAsync(TimeSpan.FromDays(3));
        _peer.Timestamp = Bot.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.DoesNotContain("⚠️", await SayAsync("栏目"), StringComparison.Ordinal);
        await Bot.LetTimePassAsync(TimeSpan.FromDays(2));
        Assert.Equal(0, await Bot.Services.GetRequiredService<IOutbox>().BacklogAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_left_a_month_ago_is_forgotten_with_everything()
    {
        await _peer.SayAsync(Who, "订阅 金融");
        await _peer.HandOverAsync(_peer.Event(Who, "unsubscribe"));
        var sweep = ActivatorUtilities.CreateInstance<WeChatSweep>(Bot.Services);
        await sweep.SweepAsync(TestContext.Current.CancellationToken);

        Bot.Clock.Advance(TimeSpan.FromDays(29));
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await ChatAsync());

        Bot.Clock.Advance(TimeSpan.FromDays(2));
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Null(await ChatAsync());
    }

    [Fact]
    public async Task Who_came_back_is_not_forgotten()
    {
        await _peer.SayAsync(Who, "订阅 金融");
        await _peer.HandOverAsync(_peer.Event(Who, "unsubscribe"));
        var sweep = ActivatorUtilities.CreateInstance<WeChatSweep>(Bot.Services);
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        await _peer.SayAsync(Who, "我的订阅");

        Bot.Clock.Advance(TimeSpan.FromDays(40));
        await sweep.SweepAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(await ChatAsync());
    }

    private async Task MorningAsync()
    {
        await _peer.SayAsync(Who, "订阅 金融");
        await DropAsync(Today.AddDays(1));
        await Bot.LetTimePassAsync(TimeSpan.FromHours(12));
    }

    private async Task<string> SayAsync(string text)
    {
        _peer.Timestamp = Bot.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await _peer.SayAsync(Who, text);
    }

    private async Task DropAsync(DateOnly day) => await Bot.Services.GetRequiredService<IIssueIntake>()
        .AcceptAsync("page.txt", NewsroomPages.Of(day), backIssue: false, TestContext.Current.CancellationToken);

    private Task<Chat?> ChatAsync() =>
        Bot.Services.GetRequiredService<IChats>().FindAsync(new ChatId("wechat", Who), TestContext.Current.CancellationToken);
}
