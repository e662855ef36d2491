using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Tests.Storage.Articles;

public abstract class IssuesTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task Issues_come_newest_day_first_with_what_is_known_of_them()
    {
        var numbered = Make.Admission("A1.txt", Make.Day, Make.Article("甲"), Make.Article("乙"));
        await Archive.AdmitAsync(numbered with { Issue = numbered.Issue with { Number = 12345, Page = "A1" } }, Token);
        await Archive.AdmitAsync(Make.Admission("B.txt", Make.Day.AddDays(1), Make.Article("丙")) with { BackIssue = true }, Token);
        await Archive.AdmitAsync(Make.Admission("C.txt", null, Make.Article("丁")), Token);

        var issues = await Archive.IssuesAsync(null, null, 0, 10, Token);

        Assert.Equal([Make.Day.AddDays(1), Make.Day, null], issues.Select(issue => issue.Date));
        Assert.Equal((12345, "A1", 2, false), (issues[1].Number, issues[1].Page, issues[1].Articles, issues[1].BackIssue));
        Assert.True(issues[0].BackIssue);
        Assert.Equal("C.txt", issues[2].File);
    }

    [Fact]
    public async Task Only_issues_of_the_days_asked_for_are_listed_a_page_at_a_time()
    {
        for (var day = 0; day < 6; day++) await Archive.AdmitAsync(Make.Admission($"{day}.txt", Make.Day.AddDays(day), Make.Article($"第{day}")), Token);

        var issues = await Archive.IssuesAsync(Make.Day.AddDays(1), Make.Day.AddDays(4), 1, 2, Token);

        Assert.Equal([Make.Day.AddDays(3), Make.Day.AddDays(2)], issues.Select(issue => issue.Date));
    }

    [Fact]
    public async Task The_articles_of_one_issue_can_be_asked_for()
    {
        await Archive.AdmitAsync(Make.Admission("A.txt", Make.Day, Make.Article("甲")), Token);
        var other = await Archive.AdmitAsync(Make.Admission("B.txt", Make.Day, Make.Article("乙")), Token);

        var articles = await Archive.LatestAsync(new ArticleFilter(Issue: other.IssueId), 0, 10, Token);

        Assert.Equal(["乙"], articles.Select(article => article.Article.Headline));
    }

    [Fact]
    public async Task An_article_is_known_by_when_and_how_it_came()
    {
        await Archive.AdmitAsync(Make.Admission(Make.Article("甲")) with { BackIssue = true }, Token);

        Assert.Equal(new Arrival(Time.GetUtcNow(), true), await Archive.ArrivalAsync(1, Token));
        Assert.Null(await Archive.ArrivalAsync(2, Token));
    }
}
