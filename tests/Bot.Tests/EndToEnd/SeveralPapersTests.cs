using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Newsroom.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Several papers in one bot.</summary>
public sealed class SeveralPapersTests() : BotTest("2026-07-01T06:00+08:00", "--Seeds:Path=")
{
    internal const string Shared = "新华社北京6月30日电 国家金融监督管理总局30日发布通知，要求各银行在年底前把小微企业贷款平均利率再降0.3个百分点，续贷周期延长到三年，预计惠及企业2100万户。通知明确，不得借机收取任何费用。";

    [Fact]
    public async Task A_story_that_two_papers_print_is_told_once_and_says_in_how_many_it_stands()
    {
        await Bot.SayAsync("订阅 金融");
        await AcceptAsync("梅渚日报", Shared + "业内人士认为，此举将减轻企业负担。");
        await AcceptAsync("丹溪晚报", Shared);

        var digest = await Bot.SayAsync("预览");

        Assert.Equal(1, digest.Split("银行续贷周期延长").Length - 1);
        Assert.Contains("同题 2 家", digest, StringComparison.Ordinal);
        Assert.Contains("梅渚日报", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_paper_is_read_without_looking_for_others()
    {
        await Bot.SayAsync("订阅 金融");
        await AcceptAsync("梅渚日报", Shared);

        Assert.DoesNotContain("同题", await Bot.SayAsync("预览"), StringComparison.Ordinal);
    }

    private Task<IssueReceipt> AcceptAsync(string paper, string text) => Bot.Services.GetRequiredService<IEditionIntake>().AcceptAsync(
        $"{paper} 2026-07-01",
        new Edition { Paper = paper, Date = new DateOnly(2026, 7, 1), Stories = [new EditionStory { Title = "银行续贷周期延长到三年", Paragraphs = [new StoryParagraph(text)] }] },
        TestContext.Current.CancellationToken);
}
