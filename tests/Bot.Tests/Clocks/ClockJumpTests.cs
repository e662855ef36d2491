using Baozhai.Bot.Chats;
using Baozhai.Bot.Clocks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Clocks;

/// <summary>The clock of the machine is set, and set right again, under the whole program.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private const int Day = 24;
    private const int Year = 365 * Day;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(Day)]
    [InlineData(Year)]
    [InlineData(-1)]
    [InlineData(-Day)]
    [InlineData(-Year)]
    public async Task Once_the_clock_is_right_again_the_digests_come_at_their_times_each_once(int hours)
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 金融");
        await PassAsync(bot, TimeSpan.FromMinutes(10));
        bot.Clock.Jump(TimeSpan.FromHours(hours));
        await PassAsync(bot, TimeSpan.FromMinutes(20));
        bot.Clock.Jump(-TimeSpan.FromHours(hours));
        await PassAsync(bot, TimeSpan.FromMinutes(20));
        Assert.Empty(bot.Channel.Taken);

        for (var day = 3; day <= 5; day++)
        {
            await PassUntilAsync(bot, $"2026-03-0{day}T07:29+08:00");
            await DropAsync(bot, new DateOnly(2026, 3, day));
            Assert.Equal(day - 3, bot.Channel.Taken.Count);
            await PassAsync(bot, TimeSpan.FromMinutes(2));
            Assert.Equal(day - 2, bot.Channel.Taken.Count);
            Assert.Contains($"2026年3月{day}日", bot.Channel.TextsFor("anna")[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Day)]
    [InlineData(Year)]
    [InlineData(-Year)]
    public async Task A_digest_that_came_by_the_wrong_clock_does_not_cost_the_one_of_its_day(int hours)
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 金融");
        await DropAsync(bot, new DateOnly(2026, 3, 2));
        await PassAsync(bot, TimeSpan.FromMinutes(1));
        bot.Clock.Jump(TimeSpan.FromHours(hours));
        await PassAsync(bot, TimeSpan.FromHours(1));
        bot.Clock.Jump(-TimeSpan.FromHours(hours));
        await PassAsync(bot, TimeSpan.FromMinutes(1));

        await PassUntilAsync(bot, "2026-03-03T07:29+08:00");
        await DropAsync(bot, new DateOnly(2026, 3, 3));
        var early = bot.Channel.Taken.Count;
        await PassAsync(bot, TimeSpan.FromMinutes(2));

        Assert.InRange(early, 0, 1);
        Assert.Equal(early + 1, bot.Channel.Taken.Count);
        Assert.Contains("2026年3月3日", bot.Channel.TextsFor("anna")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_came_an_hour_early_does_not_come_again()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-03T06:40+08:00");
        await FollowAsync(bot, "订阅 金融");
        await DropAsync(bot, new DateOnly(2026, 3, 3));
        await PassAsync(bot, TimeSpan.FromMinutes(1));
        bot.Clock.Jump(TimeSpan.FromHours(1));
        await PassAsync(bot, TimeSpan.FromMinutes(2));
        Assert.Single(bot.Channel.Taken);
        bot.Clock.Jump(-TimeSpan.FromHours(1));

        await PassUntilAsync(bot, "2026-03-03T12:00+08:00");

        Assert.Single(bot.Channel.Taken);
        Assert.Equal(DateTimeOffset.Parse("2026-03-04T07:30+08:00", null), await NextAsync(bot));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_while_the_program_was_down_is_noticed_at_the_start()
    {
        await using (var ahead = await RunningBot.StartAsync(_folder, "2027-03-02T20:00+08:00"))
        {
            await FollowAsync(ahead, "订阅 金融");
            await PassAsync(ahead, TimeSpan.FromMinutes(1));
        }

        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:05+08:00");
        Assert.True((await bot.Services.GetRequiredService<ClockWatch>().LookAsync(Token))!.IsBack);

        Assert.Equal(DateTimeOffset.Parse("2026-03-03T07:30+08:00", null), await NextAsync(bot));
    }

    [Fact]
    public async Task A_slot_no_schedule_leads_to_is_mended_even_where_no_jump_was_seen()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 金融");
        await bot.Services.GetRequiredService<Database>().WriteAsync(session => session.ExecuteAsync("UPDATE chat SET next_digest_at = next_digest_at + 31536000000"), Token);

        await PassAsync(bot, TimeSpan.FromMinutes(1));

        Assert.Equal(DateTimeOffset.Parse("2026-03-03T07:30+08:00", null), await NextAsync(bot));
    }

    [Fact]
    public async Task A_long_pause_of_a_chat_is_no_slot_out_of_reach()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 金融");
        await FollowAsync(bot, "暂停 一个月");
        var next = await NextAsync(bot);

        Assert.False(await bot.Services.GetRequiredService<IChats>().IsOutOfReachAsync(bot.Clock.GetUtcNow(), Token));
        bot.Clock.Jump(TimeSpan.FromHours(1));
        await PassAsync(bot, TimeSpan.FromMinutes(1));
        bot.Clock.Jump(TimeSpan.FromHours(-1));
        await PassAsync(bot, TimeSpan.FromMinutes(1));

        Assert.Equal(next, await NextAsync(bot));
    }

    [Theory]
    [InlineData(Year)]
    [InlineData(-Year)]
    public async Task Left_to_itself_the_program_finds_the_next_slot_within_its_minute(int hours)
    {
        await using var bot = await RunningBot.StartWorkingAsync(_folder, "2026-03-03T07:20:30+08:00", "--Seeds:Path=");
        await FollowAsync(bot, "订阅 金融");
        await FollowAsync(bot, "时间 07:34");
        await bot.WatchAsync(TimeSpan.FromSeconds(70));
        bot.Clock.Jump(TimeSpan.FromHours(hours));
        await bot.WatchAsync(TimeSpan.FromSeconds(130));
        bot.Clock.Jump(-TimeSpan.FromHours(hours));
        await bot.WatchAsync(TimeSpan.FromSeconds(70));
        Assert.Empty(bot.Channel.Taken);
        await DropAsync(bot, new DateOnly(2026, 3, 3));

        var digest = await bot.WatchAsync(TimeSpan.FromMinutes(15));

        Assert.Contains("2026年3月3日", digest, StringComparison.Ordinal);
        Assert.InRange(bot.Clock.GetUtcNow(), DateTimeOffset.Parse("2026-03-03T07:34+08:00", null), DateTimeOffset.Parse("2026-03-03T07:36+08:00", null));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ChatId Anna(RunningBot bot) => new(bot.Channel.Name, "anna");

    private static async Task FollowAsync(RunningBot bot, string line) =>
        await bot.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(Anna(bot), line), Token);

    private static async Task<DateTimeOffset?> NextAsync(RunningBot bot) =>
        (await bot.Services.GetRequiredService<IChats>().FindAsync(Anna(bot), Token))!.NextDigestAt;

    private static async Task DropAsync(RunningBot bot, DateOnly day) => await bot.Services.GetRequiredService<Pipeline>()
        .AcceptAsync($"{day:yyyyMMdd}.txt", NewsroomPages.Of(day), backIssue: false, Token);

    private static Task PassUntilAsync(RunningBot bot, string until) => PassAsync(bot, DateTimeOffset.Parse(until, null) - bot.Clock.GetUtcNow());

    // What the host does every minute, in longer steps.
    private static async Task PassAsync(RunningBot bot, TimeSpan time)
    {
        while (time > TimeSpan.Zero)
        {
            var step = time < TimeSpan.FromMinutes(30) ? time : TimeSpan.FromMinutes(30);
            bot.Clock.Advance(step);
            await bot.Services.GetRequiredService<ClockWatch>().LookAsync(Token);
            await bot.LetTimePassAsync(TimeSpan.Zero);
            time -= step;
        }
    }
}
