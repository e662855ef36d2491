namespace Baozhai.Bot.Tests.Storage.Articles;

public abstract class FreshArticlesTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Only_what_came_after_the_article_is_fresh_oldest_first()
    {
        await AdmitAsync(Make.Article("甲"), Make.Article("乙"), Make.Article("丙"));
        var first = (await LatestAsync())[0].Id;

        var fresh = await Archive.FreshAsync(first, DateTimeOffset.UnixEpoch, Token);

        Assert.Equal(["乙", "丙"], fresh.Select(article => article.Article.Headline));
    }

    [Fact]
    public async Task What_was_admitted_too_long_ago_is_not_fresh()
    {
        await AdmitAsync(Make.Article("甲"));
        Time.Advance(TimeSpan.FromDays(1));
        await Archive.AdmitAsync(Make.Admission("A2.txt", Make.Day, Make.Article("乙")), Token);

        var fresh = await Archive.FreshAsync(0, Time.GetUtcNow(), Token);

        Assert.Equal("乙", Assert.Single(fresh).Article.Headline);
    }

    [Fact]
    public async Task A_back_issue_is_never_fresh()
    {
        await Archive.AdmitAsync(Make.Admission(Make.Article("甲")) with { BackIssue = true }, Token);

        Assert.Empty(await Archive.FreshAsync(0, DateTimeOffset.UnixEpoch, Token));
        Assert.Equal((await LatestAsync())[0].Id, await Archive.LastArticleAsync(Token));
    }

    [Fact]
    public async Task A_corrected_article_is_not_fresh_again()
    {
        await AdmitAsync(Make.Article("甲"));
        var last = await Archive.LastArticleAsync(Token);

        await AdmitAsync(Make.Article("甲", "新的正文"));

        Assert.Empty(await Archive.FreshAsync(last, DateTimeOffset.UnixEpoch, Token));
    }

    [Fact]
    public async Task An_empty_archive_has_no_last_article() => Assert.Equal(0, await Archive.LastArticleAsync(Token));
}
