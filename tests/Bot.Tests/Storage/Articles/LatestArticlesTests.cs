using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Tests.Storage.Articles;

public abstract class LatestArticlesTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task The_newest_day_comes_first_and_a_page_keeps_its_order()
    {
        await AdmitIssuesAsync();

        Assert.Equal(["新一", "新二", "旧一", "旧二", "无日"], await HeadlinesAsync(new ArticleFilter()));
    }

    [Theory]
    [InlineData("防汛应急", null, "新一,旧一")]
    [InlineData(null, "渌口区", "新二,旧一,无日")]
    [InlineData("防汛应急", "渌口区", "旧一")]
    [InlineData("不存在", null, "")]
    public async Task A_filter_leaves_what_it_asks_for(string? topic, string? place, string expected)
    {
        await AdmitIssuesAsync();

        Assert.Equal(expected, string.Join(',', await HeadlinesAsync(new ArticleFilter(Topic: topic, Place: place))));
    }

    [Theory]
    [InlineData(null, null, "旧一,旧二")]
    [InlineData("防汛应急", null, "旧一")]
    [InlineData(null, "渌口区", "旧一")]
    public async Task A_day_narrows_every_filter(string? topic, string? place, string expected)
    {
        await AdmitIssuesAsync();

        Assert.Equal(expected, string.Join(',', await HeadlinesAsync(new ArticleFilter(Make.Day, topic, place))));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await AdmitAsync([.. Enumerable.Range(0, 23).Select(i => Make.Article($"第{i}篇", topics: ["防汛应急"]))]);
        var whole = await HeadlinesAsync(new ArticleFilter(Topic: "防汛应急"));

        var pages = new List<string>();
        for (var offset = 0; offset < 30; offset += 10)
            pages.AddRange(Headlines(await Archive.LatestAsync(new ArticleFilter(Topic: "防汛应急"), offset, 10, Token)));

        Assert.Equal(23, pages.Count);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task Days_are_listed_once_newest_first_and_an_issue_without_one_has_none()
    {
        await AdmitIssuesAsync();
        await Archive.AdmitAsync(Make.Admission("A2.txt", Make.Day, Make.Article("二版")), Token);

        Assert.Equal([Make.Day.AddDays(1), Make.Day], await Archive.IssueDatesAsync(10, Token));
        Assert.Equal([Make.Day.AddDays(1)], await Archive.IssueDatesAsync(1, Token));
    }

    [Fact]
    public async Task Articles_are_found_by_number_in_the_order_asked_for()
    {
        await AdmitIssuesAsync();
        var ids = (await Archive.LatestAsync(new ArticleFilter(), 0, 10, Token)).Select(article => article.Id).ToList();

        var found = await Archive.FindManyAsync([ids[3], 999, ids[0], ids[3]], Token);

        Assert.Equal([ids[3], ids[0], ids[3]], found.Select(article => article.Id));
    }

    [Fact]
    public async Task More_numbers_than_a_statement_takes_are_no_error()
    {
        await AdmitIssuesAsync();

        Assert.Equal(5, (await Archive.FindManyAsync([.. Enumerable.Range(1, 50_000).Select(i => (long)i)], Token)).Count);
    }

    private static IEnumerable<string> Headlines(IEnumerable<ArchivedArticle> articles) => articles.Select(article => article.Article.Headline);

    private async Task<IEnumerable<string>> HeadlinesAsync(ArticleFilter filter) => Headlines(await Archive.LatestAsync(filter, 0, 100, Token));

    private async Task AdmitIssuesAsync()
    {
        await Archive.AdmitAsync(
            Make.Admission("new.txt", Make.Day.AddDays(1), Make.Article("新一", topics: ["防汛应急"]), Make.Article("新二", places: ["渌口区"])), Token);
        await Archive.AdmitAsync(
            Make.Admission("old.txt", Make.Day, Make.Article("旧一", topics: ["防汛应急", "民生保障"], places: ["渌口区", "攸县"]), Make.Article("旧二")), Token);
        await Archive.AdmitAsync(Make.Admission("none.txt", null, Make.Article("无日", places: ["渌口区"])), Token);
    }
}
