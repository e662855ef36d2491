using System.Globalization;
using System.Text;
using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Channels.WeCom.Sending;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.EndToEnd;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.WeCom;

/// <summary>What goes out through a robot, with the whole program behind it and a server that fails as it is told.</summary>
public sealed class WeComChannelTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly LogLines _log = new();
    private RobotServer _server = null!;
    private RunningBot _bot = null!;
    private int _slots;

    public async ValueTask InitializeAsync()
    {
        _server = await RobotServer.StartAsync();
        _bot = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_digest_and_an_alert_go_as_markdown()
    {
        await PlanAsync(Lane.Digest, Reply.Of("早报"));
        await PlanAsync(Lane.Alert, Reply.Of("警报"));
        await _bot.SendDueAsync();

        Assert.Equal([("markdown_v2", "早报"), ("markdown_v2", "警报")], _server.Texts.OrderBy(text => text.Text, StringComparer.Ordinal));
        Assert.All(_server.Keys, key => Assert.Equal(WeComSettings.Key, key));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Severity.Warning, false)]
    [InlineData(Severity.Severe, true)]
    public async Task A_severe_alert_calls_everybody(Severity? severity, bool calls)
    {
        await PlanAsync(Lane.Alert, Reply.Of("警报") with { Severity = severity });
        await _bot.SendDueAsync();

        Assert.Equal(calls ? ["text", "markdown_v2"] : ["markdown_v2"], _server.Texts.Select(text => text.Type));
        if (calls) Assert.Equal("@all", Assert.Single(_server.Calls[0].GetProperty("text").GetProperty("mentioned_list").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Everybody_is_called_by_a_short_text_before_a_long_alert()
    {
        await PlanAsync(
            Lane.Alert, new Reply { Parts = [new HeadingPart("【严重汛情】湘江株洲站") { IsBare = true }, new TextPart(string.Concat(Enumerable.Repeat("湘江水位超过保证水位。", 100)))], Severity = Severity.Severe });
        await _bot.SendDueAsync();

        Assert.Equal(("text", "【严重汛情】湘江株洲站"), _server.Texts[0]);
        Assert.Equal("markdown_v2", _server.Texts[1].Type);
        Assert.All(_server.Texts, text => Assert.InRange(Encoding.UTF8.GetByteCount(text.Text), 1, 4096));
    }

    [Fact]
    public async Task A_long_digest_goes_on_where_it_was_refused()
    {
        var items = Enumerable.Range(1, 30).Select(number => (ReplyPart)new ItemPart(number, $"第 {number} 条", new string('水', 100))).ToList();
        _server.Answer(200, """{"errcode":0,"errmsg":"ok"}""");
        _server.Refuse(-1);
        await PlanAsync(Lane.Digest, new Reply { Parts = items });
        await UntilSentAsync();

        var texts = _server.Texts.Select(text => text.Text).ToList();
        Assert.True(texts.Count > 3);
        Assert.Equal(texts[1], texts[2]);
        texts.RemoveAt(1);
        Assert.All(texts.Index(), text => Assert.EndsWith($"（{text.Index + 1}/{texts.Count}）", text.Item, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 30), number => Assert.Single(texts, text => text.Contains($"**{number}. 第 {number} 条**", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refused_form_goes_as_text()
    {
        _server.Refuse(40058);
        await PlanAsync(Lane.Digest, new Reply { Parts = [new HeadingPart("早报"), new ItemPart(1, "标题", string.Concat(Enumerable.Repeat("水位回落。", 200)))] });
        await _bot.SendDueAsync();

        Assert.Equal(["markdown_v2", "text", "text"], _server.Texts.Select(text => text.Type));
        Assert.StartsWith("早报\n\n1. 标题\n水位回落。", _server.Texts[1].Text, StringComparison.Ordinal);
        Assert.All(_server.Texts.Skip(1), text => Assert.InRange(Encoding.UTF8.GetByteCount(text.Text), 1, 2048));
        Assert.Single(_log.Of(LogLevel.Warning), line => line.Contains("40058", StringComparison.Ordinal));
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task An_alert_whose_call_is_refused_goes_without_it()
    {
        _server.Refuse(40058);
        await PlanAsync(Lane.Alert, Reply.Of("警报") with { Severity = Severity.Severe });
        await _bot.SendDueAsync();

        Assert.Equal([true, false], _server.Calls.Take(2).Select(call => call.GetProperty("text").TryGetProperty("mentioned_list", out _)));
        Assert.Equal("markdown_v2", _server.Texts[^1].Type);
        Assert.Equal(0, await BacklogAsync());
    }

    [Theory]
    [InlineData(40008)]
    [InlineData(40058)]
    [InlineData(44004)]
    public async Task What_is_refused_in_every_form_is_given_up(int code)
    {
        _server.Refuse(code);
        _server.Refuse(code);
        await PlanAsync(Lane.Digest, Reply.Of("早报"));
        await _bot.SendDueAsync();

        Assert.Equal(0, await BacklogAsync());
        Assert.Equal(DeliveryState.Failed, (await Outbox.HistoryAsync(1, TestContext.Current.CancellationToken))!.State);
    }

    [Fact]
    public async Task Used_too_often_the_robot_waits_and_loses_nothing()
    {
        _server.Refuse(45009);
        await PlanAsync(Lane.Digest, Reply.Of("甲"));
        await _bot.SendDueAsync();
        await PlanAsync(Lane.Alert, Reply.Of("乙"));
        await _bot.SendDueAsync();
        Assert.Single(_server.Calls);

        await PassAsync(TimeSpan.FromSeconds(62));

        // Both go at the same moment: which of them the server hears first is chance.
        Assert.Equal("甲", _server.Texts[0].Text);
        Assert.Equal(new[] { "乙", "甲" }.Order(StringComparer.Ordinal), _server.Texts.Skip(1).Select(text => text.Text).Order(StringComparer.Ordinal));
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task A_robot_whose_key_is_refused_is_left_alone_and_health_says_so()
    {
        _server.Refuse(93000);
        await PlanAsync(Lane.Digest, Reply.Of("甲"));
        await _bot.SendDueAsync();
        await PlanAsync(Lane.Alert, Reply.Of("乙"));
        await PassAsync(TimeSpan.FromHours(1));

        Assert.Single(_server.Calls);
        var health = (await _bot.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["wecom"];
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains(WeComSettings.Robot, health.Description, StringComparison.Ordinal);
        Assert.Single(_log.Of(LogLevel.Error), line => line.Contains("93000", StringComparison.Ordinal));

        await RestartAsync();
        await PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(["乙", "甲"], _server.Texts.Skip(1).Select(text => text.Text).Order(StringComparer.Ordinal));
        Assert.Equal(0, await BacklogAsync());
    }

    [Fact]
    public async Task Answers_that_are_lost_or_broken_lose_nothing()
    {
        _server.Answer(502, "<html>bad gateway</html>");
        _server.Answer(200, "not json");
        _server.Answer(200, "{}");
        _server.Answer(200, "null");
        _server.Answer(200, new string('x', 100_000));
        _server.Answer(302, "");
        _server.Answer(404, "");
        _server.Break();
        await PlanAsync(Lane.Digest, Reply.Of("甲"));
        await UntilSentAsync();

        Assert.Equal(9, _server.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for()
    {
        var arrived = _server.Hang();
        await PlanAsync(Lane.Digest, Reply.Of("甲"));
        var sending = _bot.SendDueAsync();
        await arrived;
        _bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await sending;
        Assert.Equal(1, await BacklogAsync());

        await UntilSentAsync();
        Assert.Equal(2, _server.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again()
    {
        await _server.DisposeAsync();
        await PlanAsync(Lane.Digest, Reply.Of("甲"));
        await _bot.SendDueAsync();

        Assert.Equal(1, await BacklogAsync());
    }

    [Fact]
    public async Task Sixty_messages_take_their_minutes_and_an_alert_goes_between_them()
    {
        for (var i = 0; i < 60; i++) await PlanAsync(Lane.Digest, Reply.Of($"第 {i} 条"));
        var sent = new List<DateTimeOffset>();
        for (var second = 0; second < 360 && await BacklogAsync() > 0; second++)
        {
            if (second == 5) await PlanAsync(Lane.Alert, Reply.Of("警报"));
            await _bot.SendDueAsync();
            while (sent.Count < _server.Calls.Count) sent.Add(_bot.Clock.GetUtcNow());
            if (second == 5) Assert.Equal("警报", _server.Texts[^1].Text);
            _bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(61, sent.Count);
        for (var i = RobotPace.Places; i < sent.Count; i++) Assert.True(sent[i] - sent[i - RobotPace.Places] >= TimeSpan.FromMinutes(1));
        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"第 {number} 条"), _server.Texts.Select(text => text.Text).Where(text => text != "警报"));
    }

    [Fact]
    public async Task A_restart_does_not_forget_what_was_sent_in_the_minute_before()
    {
        for (var i = 0; i < 16; i++) await PlanAsync(Lane.Digest, Reply.Of($"第 {i} 条"));
        await _bot.SendDueAsync();
        Assert.Equal(16, _server.Calls.Count);

        await RestartAsync();
        await PlanAsync(Lane.Digest, Reply.Of("又一条"));
        await _bot.SendDueAsync();
        Assert.Equal(16, _server.Calls.Count);

        await PassAsync(TimeSpan.FromSeconds(72));
        Assert.Equal(17, _server.Calls.Count);
    }

    [Fact]
    public async Task The_key_is_in_no_log_line_and_in_no_row()
    {
        _server.Answer(200, $$"""{"errcode":93001,"errmsg":"no {{WeComSettings.Key}}"}""");
        _server.Break();
        _server.Answer(500, "");
        _server.Refuse(93000);
        for (var i = 0; i < 4; i++) await PlanAsync(Lane.Digest, Reply.Of($"第 {i} 条"));
        for (var turn = 0; turn < 8; turn++) await PassAsync(TimeSpan.FromMinutes(2));

        Assert.DoesNotContain(_log.All, line => line.Contains(WeComSettings.Key, StringComparison.OrdinalIgnoreCase));
        await _bot.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File("x"))!, "baozhai.db*"))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(WeComSettings.Key)));
        _bot = await StartAsync();
    }

    private Task<RunningBot> StartAsync(string now = "2026-03-02T09:00+08:00") => RunningBot.StartAsync(
        _folder,
        now,
        builder =>
        {
            builder.Services.AddWeCom(builder.Configuration);
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log);
        },
        WeComSettings.Of(_server.Address));

    private async Task RestartAsync()
    {
        var now = _bot.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await _bot.DisposeAsync();
        _bot = await StartAsync(now);
    }

    private Task<int> PlanAsync(Lane lane, Reply body) => Outbox.PlanAsync(
        [new PlannedDelivery(new ChatId("wecom", WeComSettings.Robot), lane, $"slot:{++_slots}", 0, body, _bot.Clock.GetUtcNow())], TestContext.Current.CancellationToken);

    private async Task PassAsync(TimeSpan time)
    {
        _bot.Clock.Advance(time);
        await _bot.SendDueAsync();
    }

    private async Task UntilSentAsync()
    {
        for (var turn = 0; turn < 30 && await BacklogAsync() > 0; turn++)
        {
            await _bot.SendDueAsync();
            _bot.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(0, await BacklogAsync());
    }

    private Task<long> BacklogAsync() => Outbox.BacklogAsync(TestContext.Current.CancellationToken);

    private IOutbox Outbox => _bot.Services.GetRequiredService<IOutbox>();
}
