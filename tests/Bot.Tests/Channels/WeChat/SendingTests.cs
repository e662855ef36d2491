using System.Text;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>What a verified account sends by itself, against a player of WeChat's API that keeps a journal.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private const string Who = "oPeerReader0000000000000001";
    private const string Send = "custom/send";

    private readonly TemporaryFolder _folder = new();
    private readonly LogLines _log = new();
    private WxFake _fake = null!;
    private RunningBot _bot = null!;
    private AccountPeer _peer = null!;
    private int _slots;

    public async ValueTask InitializeAsync()
    {
        _fake = await WxFake.StartAsync();
        _bot = await RunningBot.StartAsync(
            _folder,
            "2026-03-02T09:00+08:00",
            builder =>
            {
                builder.Services.AddWeChat(builder.Configuration);
                builder.Logging.AddProvider(_log);
            },
            [.. AccountPeer.Settings(), "--WeChat:AccountType=VerifiedService", $"--WeChat:AppSecret={WxFake.Secret}", $"--WeChat:ApiBaseUrl={_fake.Address}"]);
        _peer = new AccountPeer(_bot.Http, _bot.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_fake is not null) await _fake.DisposeAsync();
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Five_messages_go_out_in_a_window_and_the_others_wait_and_are_announced()
    {
        await SpeakAsync("栏目");
        await PlanAsync(Enumerable.Range(1, 7).Select(number => $"第 {number} 条"));

        await _bot.SendDueAsync();

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"第 {number} 条"), await DeliveredAsync());
        Assert.All(await _fake.CallsAsync(Send), call => Assert.Equal(0, call.Code));

        Assert.StartsWith("📰", await SpeakAsync("栏目"), StringComparison.Ordinal);
        var read = await SpeakAsync("早报");
        Assert.Contains("第 6 条", read, StringComparison.Ordinal);
        Assert.Contains("第 7 条", read, StringComparison.Ordinal);
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task Who_never_spoke_or_not_for_two_days_is_not_sent_to()
    {
        await PlanAsync(["早"]);
        await _bot.SendDueAsync();
        await SpeakAsync("栏目");
        await TimePassesAsync(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));
        await _bot.SendDueAsync();

        Assert.Empty(await _fake.CallsAsync(Send));
        Assert.Equal(1, await BacklogAsync());
    }

    [Fact]
    public async Task When_WeChat_counts_otherwise_the_window_is_closed_until_the_person_speaks()
    {
        await SpeakAsync("栏目");
        await _fake.InjectAsync(new { path = Send, errcode = 45047 });
        await PlanAsync(["甲", "乙"]);
        await _bot.SendDueAsync();
        await TimePassesAsync(TimeSpan.FromHours(7));
        await _bot.SendDueAsync();
        Assert.Single(await _fake.CallsAsync(Send));

        await SpeakAsync("栏目");
        await TimePassesAsync(TimeSpan.FromHours(7));
        await _bot.SendDueAsync();

        Assert.Equal(["甲", "乙"], await DeliveredAsync());
    }

    [Fact]
    public async Task A_token_that_expires_between_two_messages_is_asked_for_anew_once()
    {
        await SpeakAsync("栏目");
        await PlanAsync(["甲"]);
        await _bot.SendDueAsync();
        await _fake.AdvanceAsync(TimeSpan.FromSeconds(7201));
        await PlanAsync(["乙"]);

        await _bot.SendDueAsync();

        Assert.Equal(["甲", "乙"], await DeliveredAsync());
        Assert.Equal([0, 42001, 0], (await _fake.CallsAsync(Send)).Select(call => call.Code));
        Assert.Equal(2, (await _fake.CallsAsync("stable_token")).Count);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_by_many()
    {
        var people = Enumerable.Range(0, 20).Select(number => $"oPeerReader{number:00000000000000000}").ToList();
        foreach (var person in people) await SpeakAsync("栏目", person);
        await PlanAsync(people.Select(person => (person, "早")));

        await _bot.SendDueAsync();

        Assert.Equal(20, (await DeliveredAsync()).Count);
        Assert.Single(await _fake.CallsAsync("stable_token"));
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(40014)]
    [InlineData(-1)]
    [InlineData(45009)]
    [InlineData(45011)]
    [InlineData(40164)]
    [InlineData(40125)]
    public async Task A_fault_that_passes_costs_time_and_nothing_else(int code)
    {
        await SpeakAsync("栏目");
        await _fake.InjectAsync(new { path = Send, errcode = code });
        await PlanAsync(["甲", "乙", "丙", "丁", "戊"]);
        for (var turn = 0; turn < 8; turn++)
        {
            await _bot.SendDueAsync();
            await TimePassesAsync(TimeSpan.FromHours(1));
        }

        Assert.Equal(["甲", "乙", "丙", "丁", "戊"], (await DeliveredAsync()).Order(StringComparer.Ordinal).OrderBy("甲乙丙丁戊".IndexOf));
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task Broken_answers_and_connections_lose_nothing()
    {
        await SpeakAsync("栏目");
        await _fake.InjectAsync(new { path = Send, http_status = 502, raw = "<html>bad gateway</html>" });
        await _fake.InjectAsync(new { path = Send, drop = true });
        await _fake.InjectAsync(new { path = Send, raw = "not json" });
        await _fake.InjectAsync(new { path = "stable_token", drop = true });
        await PlanAsync(["甲"]);
        for (var turn = 0; turn < 8; turn++)
        {
            await _bot.SendDueAsync();
            await TimePassesAsync(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(["甲"], await DeliveredAsync());
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task What_is_over_the_limit_goes_out_as_one_message_and_the_rest_follows_on_request()
    {
        var text = string.Concat(Enumerable.Repeat("汛情😀", 700));
        await SpeakAsync("栏目");
        await PlanAsync([text]);
        await _bot.SendDueAsync();

        var first = Assert.Single(await DeliveredAsync());
        Assert.InRange(Encoding.UTF8.GetByteCount(first), 1900, 2047);
        var whole = new StringBuilder(Bare(first));
        for (var more = await SpeakAsync("继续"); !more.Contains("没有更多了", StringComparison.Ordinal); more = await SpeakAsync("继续")) whole.Append(Bare(more));
        Assert.Equal(text, whole.ToString());

        static string Bare(string piece) => piece.Replace(BlockCutter.More, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_follow_any_more_is_gone()
    {
        await SpeakAsync("栏目");
        await _fake.LeftAsync(Who);
        await PlanAsync(["甲"]);

        await _bot.SendDueAsync();

        var chat = await _bot.Services.GetRequiredService<IChats>().FindAsync(new ChatId("wechat", Who), TestContext.Current.CancellationToken);
        Assert.Equal(ChatState.Gone, chat!.State);
    }

    [Fact]
    public async Task An_account_without_the_right_stops_sending_with_one_line()
    {
        await _fake.ConfigureAsync(new { account_type = "unverified_subscription" });
        await SpeakAsync("栏目");
        await PlanAsync(["甲", "乙"]);
        await _bot.SendDueAsync();
        await TimePassesAsync(TimeSpan.FromHours(7));
        await _bot.SendDueAsync();

        Assert.Single(await _fake.CallsAsync(Send));
        Assert.Single(_log.Of(LogLevel.Warning), line => line.Contains("48001", StringComparison.Ordinal) && line.Contains("客服消息", StringComparison.Ordinal));
        Assert.StartsWith("📰", await SpeakAsync("栏目"), StringComparison.Ordinal);
        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("48001", health.Description, StringComparison.Ordinal);
        Assert.Contains("WeChat:AccountType", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_that_the_token_is_refused_until_it_is_given()
    {
        await SpeakAsync("栏目");
        while ((await _fake.CallsAsync("menu/create")).Count == 0) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await TimePassesAsync(TimeSpan.FromHours(3));
        await _fake.InjectAsync(new { path = "stable_token", errcode = 40164 });
        await PlanAsync(["甲"]);
        await _bot.SendDueAsync();

        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("40164", health.Description, StringComparison.Ordinal);
        await TimePassesAsync(TimeSpan.FromMinutes(6));
        await _bot.SendDueAsync();

        Assert.Equal(["甲"], await DeliveredAsync());
        health = await HealthAsync();
        Assert.Equal((HealthStatus.Healthy, "last called 2026-03-02 01:00:00Z"), (health.Status, health.Description));
    }

    [Fact]
    public async Task The_menu_is_there_after_the_start()
    {
        while ((await _fake.CallsAsync("menu/create")).Count == 0) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        Assert.Equal(0, Assert.Single(await _fake.CallsAsync("menu/create")).Code);
        Assert.Equal(3, (await _fake.StateAsync()).GetProperty("menu").GetProperty("button").GetArrayLength());
    }

    [Fact]
    public async Task No_secret_is_logged()
    {
        await SpeakAsync("栏目");
        await _fake.InjectAsync(new { path = Send, drop = true });
        await _fake.InjectAsync(new { path = Send, errcode = 40013 });
        await PlanAsync(["甲", "乙"]);
        await _bot.SendDueAsync();
        await TimePassesAsync(TimeSpan.FromMinutes(10));
        await _bot.SendDueAsync();

        foreach (var secret in (string[])[WxFake.Secret, AccountPeer.Key, AccountPeer.Token, "stb_"])
            Assert.DoesNotContain(_log.All, line => line.Contains(secret, StringComparison.Ordinal));
    }

    private async Task<HealthReportEntry> HealthAsync() =>
        (await _bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["wechat"];

    private async Task<string> SpeakAsync(string text, string who = Who)
    {
        _peer.Timestamp = _bot.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        await _fake.SpokeAsync(who);
        return await _peer.SayAsync(who, text);
    }

    private async Task TimePassesAsync(TimeSpan time)
    {
        _bot.Clock.Advance(time);
        await _fake.AdvanceAsync(time);
    }

    private Task PlanAsync(IEnumerable<string> texts) => PlanAsync(texts.Select(text => (Who, text)));

    private async Task PlanAsync(IEnumerable<(string Who, string Text)> texts) => await Outbox.PlanAsync(
        [.. texts.Select(entry => new PlannedDelivery(
            new ChatId("wechat", entry.Who), Lane.Digest, $"digest:{++_slots}", 0, Reply.Of(entry.Text), _bot.Clock.GetUtcNow()))],
        TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> DeliveredAsync() => [.. (await _fake.CallsAsync(Send)).Where(call => call.Delivered).Select(call => call.Text!)];

    private Task<long> BacklogAsync() => Outbox.BacklogAsync(TestContext.Current.CancellationToken);

    private IOutbox Outbox => _bot.Services.GetRequiredService<IOutbox>();
}
