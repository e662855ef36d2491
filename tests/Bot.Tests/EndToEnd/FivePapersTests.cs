using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Watching;
using Baozhai.Bot.Tests.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>
/// A morning of five papers that come by themselves, from five to one o'clock with the clock turned: one is well, one late, one away until eight, one corrected at noon, one has moved to another host.
/// </summary>
public sealed class FivePapersTests() : BotTest(
    "2026-07-01T05:00+08:00",
    "--Seeds:Path=",
    "--Sources:0:Address=https://well.example/", "--Sources:1:Address=https://late.example/", "--Sources:2:Address=https://away.example/", "--Sources:3:Address=https://corrected.example/", "--Sources:4:Address=https://old.example/")
{
    private const string Flood = "7月1日5时，湘江株洲站水位涨至41.20米，超过警戒水位1.20米，株洲市防汛抗旱指挥部已启动防汛三级应急响应，沿江低洼处群众请立即转移。";

    private const int Step = 10;

    private readonly Stands _stands = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected override void AddParts(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IPages>(_stands));

    [Fact]
    public async Task Readers_get_one_digest_with_each_story_once_and_the_alert_within_a_minute()
    {
        await Bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(new ChatId(Bot.Channel.Name, "reader"), "订阅 金融 防汛"), Token);
        DateTimeOffset? alerted = null;
        using var watcher = ActivatorUtilities.CreateInstance<SourceWatcher>(Bot.Services, new SourceTroubles());
        // Every minute while news is new, then in larger steps.
        foreach (var minute in Enumerable.Range(0, 8 * 60).Where(minute => minute < 10 || minute % Step == 0))
        {
            _stands.Turn(minute);
            await watcher.StartDueAsync(Token);
            await Bot.TurnUntilAsync(watcher.IdleAsync(), TimeSpan.FromSeconds(1));
            await Bot.LetTimePassAsync(TimeSpan.FromMinutes(minute < 9 ? 1 : minute == 9 ? 1 : Step));
            if (alerted is null && Bot.Channel.TextsFor("reader").Any(text => text.Contains("41.20", StringComparison.Ordinal))) alerted = Bot.Clock.GetUtcNow();
        }

        var told = Bot.Channel.TextsFor("reader");
        Assert.NotNull(_stands.FloodAt);
        Assert.InRange(_stands.FloodAt.Value - Start, TimeSpan.Zero, TimeSpan.FromMinutes(2));
        Assert.True(alerted is not null, string.Join("\n---\n", told));
        Assert.InRange(alerted.Value - Start, TimeSpan.Zero, TimeSpan.FromMinutes(3));
        var digest = Assert.Single(told, text => text.Contains("银行续贷周期延长", StringComparison.Ordinal));
        Assert.Equal(1, digest.Split("银行续贷周期延长到三年").Length - 1);
        Assert.Contains("同题 3 家", digest, StringComparison.Ordinal);
        Assert.Equal(
            ["丹溪日报", "云坑日报", "梅渚日报", "石埠日报", "芦洲日报"],
            (await StatesAsync()).Select(state => state.Paper).Order(StringComparer.Ordinal));
        Assert.All(await StatesAsync(), state => Assert.Null(state.Fault));
        Assert.Contains("960平方米", await Bot.SayAsync("搜 石埠镇第3处口袋公园") + await Bot.SayAsync("1"), StringComparison.Ordinal);
    }

    private static DateTimeOffset Start => DateTimeOffset.Parse("2026-07-01T05:00+08:00", null);

    private async Task<List<SourceState>> StatesAsync()
    {
        var (book, states) = (Bot.Services.GetRequiredService<SourceBook>(), new List<SourceState>());
        foreach (var source in Bot.Services.GetRequiredService<IOptions<SourceList>>().Value.All) states.Add(await book.StateAsync(source, Token));
        return states;
    }

    /// <summary>Five sites; what is wrong with them changes with the minute.</summary>
    private sealed class Stands : IPages
    {
        private readonly Dictionary<string, PaperStand> _stands = new(StringComparer.Ordinal)
        {
            ["well.example"] = new PaperStand { Town = "梅渚", Stories = { [1] = ("湘江株洲站水位超警戒1.20米", Flood), [6] = ("银行续贷周期延长到三年", SeveralPapersTests.Shared) } },
            ["late.example"] = new PaperStand { Town = "丹溪", Day = new DateOnly(2026, 6, 30) },
            ["away.example"] = new PaperStand { Town = "芦洲" },
            ["corrected.example"] = new PaperStand { Town = "石埠", Stories = { [6] = ("银行续贷周期延长到三年", SeveralPapersTests.Shared + "业内人士认为，此举将减轻企业负担。") } },
            ["new.example"] = new PaperStand { Town = "云坑", Stories = { [6] = ("银行续贷周期延长到三年", SeveralPapersTests.Shared) } },
        };

        private int _minute;

        public DateTimeOffset? FloodAt { get; private set; }

        public void Turn(int minute)
        {
            _minute = minute;
            if (minute == 4 * 60) _stands["late.example"].Day = new DateOnly(2026, 7, 1);
            if (minute == 7 * 60)
                _stands["corrected.example"].Stories[3] = ("石埠镇第3处口袋公园建成开放", "本报讯（记者 方晓）石埠镇第3处口袋公园昨日建成开放，面积960平方米，栽种树木123棵，附近1590户居民推门就能走进去。");
        }

        public async Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
        {
            if (url.Host == "away.example" && _minute < 3 * 60) return new Fetched { Outcome = FetchOutcome.Failed, Url = url, Problem = $"{url} failed" };
            var moved = url.Host == "old.example" ? new UriBuilder(url) { Host = "new.example" }.Uri : url;
            if (!_stands.TryGetValue(moved.Host, out var stand)) return new Fetched { Outcome = FetchOutcome.Missing, Url = url, Problem = $"{url} is not there (404)" };
            if (moved.AbsolutePath.EndsWith("content_1.htm", StringComparison.Ordinal) && moved.Host == "well.example") FloodAt ??= Start.AddMinutes(_minute);
            return await stand.GetAsync(moved, known, asScript, cancellationToken);
        }
    }
}
