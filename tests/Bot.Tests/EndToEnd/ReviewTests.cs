using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>From a reader's report to its settlement.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("复核 1 已改")]
    [InlineData("复核1 已改 栏目改成金融了")]
    [InlineData("复核 #1 已改")]
    [InlineData("复核 第1条 采纳")]
    [InlineData("复核 1 驳回 栏目没有错")]
    [InlineData("复核 1 无误")]
    [InlineData("审核 1 驳回")]
    [InlineData("/review 1 fixed")]
    [InlineData("review 1 fixed topic changed")]
    [InlineData("review #1 rejected")]
    public async Task An_operator_sees_a_report_with_its_story_and_settles_it(string line)
    {
        await using var bot = await RunningBot.StartAsync(_folder, "2026-03-02T09:00+08:00");
        await bot.SayAsync("搜 株洲工匠");
        await bot.SayAsync("不准 1 应该是产业");

        var list = await OperatorSaysAsync(bot, "复核");
        Assert.Contains("【待复核 1 条】", list, StringComparison.Ordinal);
        Assert.Contains("“株洲工匠”开始认定\n读者说：应该是产业", list, StringComparison.Ordinal);
        Assert.Contains("读者说：应该是产业", await OperatorSaysAsync(bot, "1"), StringComparison.Ordinal);
        Assert.Contains("还有 0 条待复核", await OperatorSaysAsync(bot, line), StringComparison.Ordinal);
        Assert.Contains("没有待复核", await OperatorSaysAsync(bot, "复核"), StringComparison.Ordinal);
        Assert.Contains("可能已经处理了", await OperatorSaysAsync(bot, line), StringComparison.Ordinal);
    }

    private static async Task<string> OperatorSaysAsync(RunningBot bot, string line)
    {
        var incoming = new Incoming(new ChatId("terminal", "editor"), line, IsOperator: true);
        var replies = await bot.Services.GetRequiredService<IConversation>().AnswerAsync(incoming, TestContext.Current.CancellationToken);
        return string.Join('\n', replies.Select(PlainText.Of));
    }
}
