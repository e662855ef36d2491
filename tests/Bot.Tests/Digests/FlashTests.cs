using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Digests;

/// <summary>快讯: what is new between the digests.</summary>
public sealed class FlashTests : IDisposable
{
    private const string Noon = "2026-03-03T12:00+08:00";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_stories_come_once_and_not_in_quiet_hours()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Noon);
        await SayAsync(bot, "订阅 金融", "快讯 开 1", "免打扰 11:00-13:00");
        await DropAsync(bot, new DateOnly(2026, 3, 3));

        await RunAsync(bot);
        Assert.Empty(bot.Channel.TextsFor("bert"));

        bot.Clock.Advance(TimeSpan.FromHours(1.5));
        await RunAsync(bot);
        await RunAsync(bot);
        var flash = Assert.Single(bot.Channel.TextsFor("bert"));
        Assert.StartsWith("【快讯】", flash, StringComparison.Ordinal);
        Assert.Contains(NewsroomPages.LoanStory, flash, StringComparison.Ordinal);
        Assert.DoesNotContain(NewsroomPages.FloodStory, flash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_starts_anew_sends_nothing_twice()
    {
        await using (var bot = await RunningBot.StartAsync(_folder, Noon))
        {
            await SayAsync(bot, "订阅 金融", "快讯 开 5");
            await DropAsync(bot, new DateOnly(2026, 3, 3));
            await RunAsync(bot);
            Assert.Single(bot.Channel.TextsFor("bert"));
        }

        await using var again = await RunningBot.StartAsync(_folder, Noon);
        await RunAsync(again);

        Assert.Empty(again.Channel.TextsFor("bert"));
    }

    [Fact]
    public async Task Who_did_not_ask_gets_none()
    {
        await using var bot = await RunningBot.StartAsync(_folder, Noon);
        await SayAsync(bot, "订阅 金融", "快讯 开", "快讯 关");
        await DropAsync(bot, new DateOnly(2026, 3, 3));

        await RunAsync(bot);

        Assert.Empty(bot.Channel.TextsFor("bert"));
    }

    private static async Task RunAsync(RunningBot bot)
    {
        await bot.Services.GetRequiredService<FlashRun>().RunAsync(TestContext.Current.CancellationToken);
        await bot.SendDueAsync();
    }

    private static async Task SayAsync(RunningBot bot, params string[] lines)
    {
        var conversation = bot.Services.GetRequiredService<Baozhai.Bot.Conversation.IConversation>();
        foreach (var line in lines) await conversation.AnswerAsync(new Baozhai.Bot.Messages.Incoming(new Baozhai.Bot.Chats.ChatId("recorded", "bert"), line), TestContext.Current.CancellationToken);
    }

    private static Task<IssueReceipt> DropAsync(RunningBot bot, DateOnly day) => bot.Services.GetRequiredService<IIssueIntake>()
        .AcceptAsync("page.txt", NewsroomPages.Of(day), backIssue: false, TestContext.Current.CancellationToken);
}
