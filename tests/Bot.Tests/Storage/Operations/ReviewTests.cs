using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Tests.Storage.Operations;

public abstract class ReviewTests(StoreEngine engine) : StorageTest(engine)
{
    private IOperations Operations => Get<IOperations>();

    [Fact]
    public async Task A_report_waits_with_its_words_until_it_is_settled()
    {
        Assert.True(await Operations.ReportAsync(Make.Chat(1), 7, "栏目不对", Token));

        var review = Assert.Single(await Operations.ReportsAsync(0, 10, Token));
        Assert.Equal((7, "栏目不对", Time.GetUtcNow()), (review.ArticleId, review.Reason, review.At));
        Assert.Equal(review, await Operations.FindReportAsync(review.Id, Token));
        Assert.True(await Operations.SettleAsync(review.Id, ReviewState.Fixed, "改好了", Token));

        Assert.Empty(await Operations.ReportsAsync(0, 10, Token));
        Assert.Equal((0, 0), await Operations.CountWaitingAsync(Token));
        Assert.Null(await Operations.FindReportAsync(review.Id, Token));
        Assert.False(await Operations.SettleAsync(review.Id, ReviewState.Rejected, null, Token));
    }

    [Fact]
    public async Task A_second_report_of_a_chat_on_a_story_renews_the_first()
    {
        await Operations.ReportAsync(Make.Chat(1), 7, "栏目不对", Token);
        await Operations.ReportAsync(Make.Chat(2), 7, null, Token);

        Assert.False(await Operations.ReportAsync(Make.Chat(1), 7, "摘要不对", Token));
        Assert.False(await Operations.ReportAsync(Make.Chat(1), 7, null, Token));

        Assert.Equal(["摘要不对", null], (await Operations.ReportsAsync(0, 10, Token)).Select(review => review.Reason));
    }

    [Fact]
    public async Task A_settled_report_that_is_made_again_is_open_again()
    {
        await Operations.ReportAsync(Make.Chat(1), 7, "栏目不对", Token);
        await Operations.SettleAsync(1, ReviewState.Rejected, "没错", Token);

        await Operations.ReportAsync(Make.Chat(1), 7, "还是不对", Token);

        Assert.Equal("还是不对", Assert.Single(await Operations.ReportsAsync(0, 10, Token)).Reason);
    }

    [Fact]
    public async Task A_report_is_not_settled_as_open() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Operations.SettleAsync(1, ReviewState.Open, null, Token));
}
