using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What operators are told when no issue comes.</summary>
public sealed class MissingIssueTests() : BotTest("2026-07-01T07:00+08:00")
{
    // A Wednesday.
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Options<InboxOptions>().ExpectedBy = new TimeOnly(9, 0);
        Options<OperatorOptions>().Chats = [$"{Bot.Channel.Name}:olga"];
    }

    [Fact]
    public async Task An_issue_that_has_not_come_by_its_time_is_missed_once()
    {
        Assert.False(await LookAsync());
        Bot.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await LookAsync());
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await LookAsync());

        Assert.Contains("今天（7月1日）的报纸到 09:00 还没有收到", Assert.Single(Bot.Channel.TextsFor("olga")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_came_is_not_missed()
    {
        await Bot.Services.GetRequiredService<IIssueIntake>().AcceptAsync("page.txt", FloodWeekPages.Rising, backIssue: false, TestContext.Current.CancellationToken);
        Bot.Clock.Advance(TimeSpan.FromHours(2));

        Assert.False(await LookAsync());
    }

    [Fact]
    public async Task On_a_day_without_a_paper_none_is_missed()
    {
        Options<InboxOptions>().PublishingDays = [1, 2, 4, 5];
        Bot.Clock.Advance(TimeSpan.FromHours(2));

        Assert.False(await LookAsync());
    }

    private T Options<T>()
        where T : class => Bot.Services.GetRequiredService<IOptions<T>>().Value;

    private async Task<bool> LookAsync()
    {
        var told = await Bot.Services.GetRequiredService<MissingIssue>().LookAsync(TestContext.Current.CancellationToken);
        await Bot.SendDueAsync();
        return told;
    }
}
