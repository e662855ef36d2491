using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>The whole program left to itself: a file in the inbox, the schedule, the relay.</summary>
public sealed class WorkingBotTests : IDisposable
{
    // By the clock of the program; to read the first page takes real seconds on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_flood_page_dropped_into_the_inbox_reaches_those_who_follow_floods_within_seconds()
    {
        await using var bot = await RunningBot.StartWorkingAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 防汛");

        Drop(new DateOnly(2026, 3, 2));
        var alert = await bot.WatchAsync(Patience);

        Assert.Contains(NewsroomPages.FloodStory, alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_page_dropped_into_the_inbox_is_read_like_any_other()
    {
        await using var bot = await RunningBot.StartWorkingAsync(_folder, "2026-03-02T20:00+08:00");
        await FollowAsync(bot, "订阅 防汛");

        Drop("page.html", NewsroomPages.SavedPage(new DateOnly(2026, 3, 2)));
        var alert = await bot.WatchAsync(Patience);

        Assert.Contains(NewsroomPages.FloodStory, alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_sends_the_digest_in_the_minute_of_its_slot()
    {
        await using var bot = await RunningBot.StartWorkingAsync(_folder, "2026-03-03T07:28:30+08:00");
        await FollowAsync(bot, "订阅 金融");
        Drop(new DateOnly(2026, 3, 3));

        var digest = await bot.WatchAsync(TimeSpan.FromMinutes(4));

        Assert.Contains(NewsroomPages.LoanStory, digest, StringComparison.Ordinal);
        Assert.InRange(bot.Clock.GetUtcNow(), DateTimeOffset.Parse("2026-03-03T07:30+08:00", null), DateTimeOffset.Parse("2026-03-03T07:31+08:00", null));
    }

    [Fact]
    public async Task A_slot_missed_while_the_program_was_down_is_made_up_at_the_start()
    {
        await using (var evening = await RunningBot.StartAsync(_folder, "2026-03-02T20:00+08:00"))
        {
            await FollowAsync(evening, "订阅 金融");
            await evening.Services.GetRequiredService<Pipeline>()
                .AcceptAsync("page.txt", NewsroomPages.Of(new DateOnly(2026, 3, 3)), backIssue: false, TestContext.Current.CancellationToken);
        }

        await using var late = await RunningBot.StartWorkingAsync(_folder, "2026-03-03T09:10:30+08:00");

        Assert.Contains(NewsroomPages.LoanStory, await late.WatchAsync(TimeSpan.FromMinutes(2)), StringComparison.Ordinal);
    }

    private static async Task FollowAsync(RunningBot bot, string line) => await bot.Services.GetRequiredService<IConversation>()
        .AnswerAsync(new Incoming(new ChatId(bot.Channel.Name, "anna"), line), TestContext.Current.CancellationToken);

    private void Drop(DateOnly day) => Drop("page.txt", NewsroomPages.Of(day));

    private void Drop(string name, byte[] page)
    {
        Directory.CreateDirectory(_folder.File("inbox"));
        File.WriteAllBytes(_folder.File($"inbox/{name}"), page);
    }
}
