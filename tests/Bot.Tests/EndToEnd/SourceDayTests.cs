using Baozhai.Bot.Archive;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Watching;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>The day of a paper that comes by itself: page by page, corrected, late, broken and well again.</summary>
public sealed class SourceDayTests() : BotTest("2026-07-01T06:00+08:00", "--Seeds:Path=", $"--Sources:0:Address={PaperStand.Start}", "--Sources:0:Name=梅渚", "--Sources:0:ExpectedBy=08:00")
{
    private const string Flood = "7月1日8时，湘江株洲站水位涨至41.20米，超过警戒水位1.20米，株洲市防汛抗旱指挥部已启动防汛三级应急响应，沿江低洼处群众请立即转移。";

    private readonly PaperStand _stand = new();

    private SourceRound Round => Bot.Services.GetRequiredService<SourceRound>();

    private SourceOptions Source => Assert.Single(Bot.Services.GetRequiredService<IOptions<SourceList>>().Value.All);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Bot.Services.GetRequiredService<IOptions<OperatorOptions>>().Value.Chats = [$"{Bot.Channel.Name}:olga"];
    }

    private protected override void AddParts(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IPages>(_stand));

    [Fact]
    public async Task An_edition_is_read_with_its_pages_and_addresses()
    {
        var state = await LookAsync();

        Assert.Equal((_stand.Day, "梅渚日报", 8), (state.Day, state.Paper, state.Stories));
        var stories = await StoriesAsync();
        Assert.Equal(8, stories.Count);
        Assert.Contains(stories, story => story.Article.Url == "https://paper.example/2026-07/01/content_7.htm" && story.Article.Page == "第02版：要闻");
    }

    [Fact]
    public async Task Grave_news_of_the_first_page_is_pushed_before_the_last_page_is_read()
    {
        await Bot.SayAsync("订阅 防汛");
        _stand.Stories[2] = ("湘江株洲站水位超警戒1.20米", Flood);
        var alerts = new List<string>();
        _stand.Before = path =>
        {
            if (path.EndsWith("content_8.htm", StringComparison.Ordinal)) alerts.Add(Bot.SayAsync("警报").GetAwaiter().GetResult());
        };

        await LookAsync();

        Assert.Contains("株洲", Assert.Single(alerts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_fetched_once_also_after_a_restart_of_the_memory()
    {
        await LookAsync();
        _stand.Asked.Clear();
        Bot.Clock.Advance(TimeSpan.FromMinutes(10));

        var state = await LookAsync();

        // The address that only leads on has nothing to be remembered.
        Assert.DoesNotContain(_stand.Asked, asked => asked.Anew && asked.Path != "/");
        Assert.DoesNotContain(_stand.Asked, asked => asked.Path.Contains("content_", StringComparison.Ordinal));
        Assert.Equal(1, state.Steady);
    }

    [Fact]
    public async Task An_edition_that_appears_page_by_page_is_completed()
    {
        _stand.Pages.RemoveAt(1);
        await LookAsync();
        Assert.Equal(5, (await StoriesAsync()).Count);
        var first = (await StoriesAsync()).Select(story => story.Id).ToHashSet();

        _stand.Pages.Add([6, 7, 8]);
        await LookAsync();

        var all = await StoriesAsync();
        Assert.Equal(8, all.Count);
        Assert.True(first.IsSubsetOf(all.Select(story => story.Id)));
    }

    [Fact]
    public async Task A_corrected_story_takes_the_place_of_the_old_one()
    {
        await LookAsync();
        var before = (await StoriesAsync()).Single(story => story.Article.Title!.Contains("第3处", StringComparison.Ordinal));
        Correct();
        Bot.Clock.Advance(TimeSpan.FromMinutes(61));

        await LookAsync();

        var after = (await StoriesAsync()).Single(story => story.Article.Title!.Contains("第3处", StringComparison.Ordinal));
        Assert.Equal(before.Id, after.Id);
        Assert.Contains("960平方米", after.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_a_whole_edition_takes_few_requests()
    {
        await DayAsync(_ => { });

        Assert.InRange(_stand.Requests, 50, 80);
        Assert.Equal(11, _stand.Anew);
        // Read, asked for again after one, three and seven hours, and with the last look.
        Assert.InRange(_stand.Asked.Count(asked => asked.Path.EndsWith("content_3.htm", StringComparison.Ordinal)), 4, 6);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(13)]
    public async Task A_correction_that_no_page_shows_is_found_within_the_time_the_story_stood_or_with_the_last_look(int hour)
    {
        var corrected = Bot.Clock.GetUtcNow().AddHours(hour - 6);
        DateTimeOffset? found = null;
        await DayAsync(now =>
        {
            if (now >= corrected) Correct();
            if (found is null && now >= corrected && _stand.Anew > 11) found = now;
        });

        Assert.Equal(12, _stand.Anew);
        Assert.NotNull(found);
        Assert.InRange(found.Value - corrected, TimeSpan.Zero, TimeSpan.FromHours(Math.Min(hour - 6, 14 - hour) + 1.5));
    }

    [Fact]
    public async Task A_correction_whose_page_changed_is_found_with_the_next_look()
    {
        var corrected = Bot.Clock.GetUtcNow().AddHours(3);
        DateTimeOffset? found = null;
        await DayAsync(now =>
        {
            if (now >= corrected) Correct("梅渚镇第3处口袋公园昨日开放");
            if (found is null && now >= corrected && _stand.Anew >= 13) found = now;
        });

        Assert.NotNull(found);
        Assert.InRange(found.Value - corrected, TimeSpan.Zero, TimeSpan.FromMinutes(75));
    }

    [Fact]
    public async Task A_site_that_is_away_is_told_once_and_again_when_it_is_well()
    {
        _stand.Fails = FetchOutcome.Failed;
        for (var look = 0; look < 5; look++) await LookAsync();
        var told = Assert.Single(Bot.Channel.TextsFor("olga"));
        Assert.Contains("网站打不开", told, StringComparison.Ordinal);
        Assert.Contains("梅渚", told, StringComparison.Ordinal);

        _stand.Fails = null;
        await LookAsync();
        await LookAsync();

        Assert.Contains("恢复正常：梅渚日报（梅渚），最新一期 2026-07-01，8 篇", Bot.Channel.TextsFor("olga")[^1], StringComparison.Ordinal);
        Assert.Equal(2, Bot.Channel.TextsFor("olga").Count);
    }

    [Fact]
    public async Task A_site_that_was_built_anew_is_told_at_once_with_what_to_do_and_is_no_empty_day()
    {
        await LookAsync();
        _stand.IsStrange = true;

        var state = await LookAsync();

        Assert.Contains("可能改版了", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
        Assert.Contains("sources try", Bot.Channel.TextsFor("olga").Single(), StringComparison.Ordinal);
        Assert.Equal(8, (await StoriesAsync()).Count);
        Assert.NotNull(state.Fault);
    }

    [Fact]
    public async Task An_edition_that_is_late_is_missed_once()
    {
        _stand.Day = new DateOnly(2026, 6, 30);
        var state = await LookAsync();
        Assert.Null(state.Fault);
        await Round.MissAsync(Source, state, Token);
        Bot.Clock.Advance(TimeSpan.FromHours(2));

        await Round.MissAsync(Source, state, Token);
        await Round.MissAsync(Source, await Bot.Services.GetRequiredService<SourceBook>().StateAsync(Source, Token), Token);
        await Bot.SendDueAsync();

        Assert.Contains("今天（7月1日）的电子版到 08:00 还没有出来，网站上最新的是2026-06-30", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("04:59", null, 0, false)]
    [InlineData("06:00", null, 0, true)]
    [InlineData("06:00", "05:55", 0, false)]
    [InlineData("06:00", "05:50", 0, true)]
    [InlineData("06:00", "05:50", 2, false)]
    [InlineData("06:00", "05:00", 2, true)]
    [InlineData("14:01", null, 0, false)]
    public void A_source_is_due_in_its_hours_and_seldom_once_its_edition_is_whole(string now, string? looked, int steady, bool isDue)
    {
        Bot.Clock.Advance(DateTimeOffset.Parse($"2026-07-02T{now}+08:00", null) - Bot.Clock.GetUtcNow());
        var state = new SourceState { Day = new DateOnly(2026, 7, 2), Steady = steady, LookedAt = looked is null ? null : DateTimeOffset.Parse($"2026-07-02T{looked}+08:00", null) };

        Assert.Equal(isDue, Round.IsDue(Source, state));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private void Correct(string title = "梅渚镇第3处口袋公园建成开放") =>
        _stand.Stories[3] = (title, "本报讯（记者 方晓）梅渚镇第3处口袋公园昨日建成开放，面积960平方米，栽种树木123棵，附近1590户居民推门就能走进去。");

    // From six until the source's hours are over, five minutes at a time.
    private async Task DayAsync(Action<DateTimeOffset> turn)
    {
        var state = new SourceState();
        for (var minute = 0; minute <= 8 * 60; minute += 5)
        {
            if (Round.IsDue(Source, state)) state = await LookAsync();
            Bot.Clock.Advance(TimeSpan.FromMinutes(5));
            turn(Bot.Clock.GetUtcNow());
        }
    }

    private async Task<SourceState> LookAsync()
    {
        var look = Round.LookAsync(Source, null, Token);
        await Bot.TurnUntilAsync(look, TimeSpan.FromSeconds(10));
        await Bot.SendDueAsync();
        return await look;
    }

    private async Task<IReadOnlyList<ArchivedArticle>> StoriesAsync() => await Bot.Services.GetRequiredService<IArchive>().LatestAsync(new ArticleFilter(), 0, 100, Token);
}
