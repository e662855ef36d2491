using System.Text;
using System.Text.Json;
using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.WeChat;
using Baozhai.Bot.Tests.EndToEnd;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.WeCom;

/// <summary>Against a player of WeCom's webhooks that counts bytes and messages a minute as WeCom does, and keeps a journal.</summary>
public sealed class WeComJournalTests : IAsyncLifetime
{
    private const string Send = "webhook/send";
    private const string Family = "👨‍👩‍👧‍👦";

    private readonly TemporaryFolder _folder = new();
    private WxFake _fake = null!;
    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _fake = await WxFake.StartAsync();
        _bot = await RunningBot.StartAsync(
            _folder, "2026-03-02T09:00+08:00", builder => builder.Services.AddWeCom(builder.Configuration), WeComSettings.Of(_fake.WeComAddress));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_fake is not null) await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_hundred_deliveries_with_faults_between_arrive_once_and_nothing_is_over_a_limit()
    {
        foreach (var fault in (object[])
                 [
                     new { path = Send, errcode = 45009 }, new { path = Send, errcode = -1 }, new { path = Send, errcode = 40058 },
                     new { path = Send, http_status = 502, raw = "<html>bad gateway</html>" }, new { path = Send, raw = "not json" }, new { path = Send, drop = true },
                 ])
            await _fake.InjectAsync(fault);
        await PlanAsync(Lane.Digest, Enumerable.Range(0, 100).Select(number => Reply.Of($"第 {number} 条。")));
        await UntilSentAsync();

        var journal = await _fake.RobotJournalAsync();
        Assert.Equal(6, journal.Count(IsInjected));
        Assert.All(journal.Where(entry => !IsInjected(entry)), entry => Assert.Equal(0, entry.GetProperty("result").GetProperty("errcode").GetInt32()));
        Assert.All(journal.Where(entry => !IsInjected(entry)), entry => Assert.Empty(entry.GetProperty("warnings").EnumerateArray()));
        // One that failed three times holds up the others no longer.
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"第 {number} 条。").Order(StringComparer.Ordinal), journal.Where(IsDelivered).Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Texts_around_the_limits_arrive_whole_with_emoji_in_one_piece()
    {
        var texts = Enumerable.Range(0, 26).Select(before => new string('x', before) + string.Concat(Enumerable.Repeat(Family, 170))).ToList();
        await PlanAsync(Lane.Digest, texts.Select(Reply.Of));
        await UntilSentAsync();
        var digests = (await _fake.RobotJournalAsync()).Count;
        await PlanAsync(Lane.Alert, texts.Select(text => Reply.Of(text) with { Severity = Severity.Severe }));
        await UntilSentAsync();

        var journal = await _fake.RobotJournalAsync();
        Assert.All(journal, entry => Assert.Equal(0, entry.GetProperty("result").GetProperty("errcode").GetInt32()));
        Assert.All(journal, entry => Assert.Empty(entry.GetProperty("warnings").EnumerateArray()));
        Assert.All(journal, entry => Assert.True(Encoding.UTF8.GetByteCount(Text(entry)) <= (Kind(entry) == "text" ? 2048 : 4096)));
        var whole = string.Concat(texts);
        foreach (var sent in new[] { journal.Take(digests), journal.Skip(digests) })
            Assert.Equal(whole, string.Concat(sent.Where(entry => Kind(entry) == "markdown_v2").Select(entry => Unnumbered(Text(entry)))));
        // The call before each alert is the beginning of it.
        Assert.Equal(texts.Count, journal.Count(entry => Kind(entry) == "text"));
        Assert.All(journal.Where(entry => Kind(entry) == "text").Zip(texts), call => Assert.StartsWith(Text(call.First), call.Second, StringComparison.Ordinal));
    }

    private static bool IsInjected(JsonElement entry) => entry.TryGetProperty("injected", out _);

    private static bool IsDelivered(JsonElement entry) => entry.TryGetProperty("delivered", out var delivered) && delivered.GetBoolean();

    private static string Kind(JsonElement entry) => entry.GetProperty("body").GetProperty("msgtype").GetString()!;

    private static string Text(JsonElement entry) => entry.GetProperty("body").GetProperty(Kind(entry)).GetProperty("content").GetString()!;

    private static string Unnumbered(string text) => text.Split("\n\n（")[0];

    private Task<int> PlanAsync(Lane lane, IEnumerable<Reply> replies) => _bot.Services.GetRequiredService<IOutbox>().PlanAsync(
        [.. replies.Select((reply, index) => new PlannedDelivery(new ChatId("wecom", WeComSettings.Robot), lane, $"{lane}:{index}", 0, reply, _bot.Clock.GetUtcNow()))],
        TestContext.Current.CancellationToken);

    private async Task UntilSentAsync()
    {
        var outbox = _bot.Services.GetRequiredService<IOutbox>();
        var step = TimeSpan.FromSeconds(3);
        for (var turn = 0; turn < 2000 && await outbox.BacklogAsync(TestContext.Current.CancellationToken) > 0; turn++)
        {
            await _bot.SendDueAsync();
            _bot.Clock.Advance(step);
            await _fake.AdvanceAsync(step);
        }

        Assert.Equal(0, await outbox.BacklogAsync(TestContext.Current.CancellationToken));
    }
}
