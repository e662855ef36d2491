using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Tests.Storage.Articles;

public abstract class AdmissionTests(StoreEngine engine) : StorageTest(engine)
{
    private const string Boats = "清江龙舟赛昨天举行，来自各县的24支队伍参加，岸边站满了看热闹的人，城关镇代表队以半个船身的优势夺得第一名。";
    private const string Library = "从下个月起，市图书馆每晚开放到九点，读者可以在馆内自习、借书和听讲座，周末还为孩子安排了绘本故事会。";
    private const string Wheat = "南部乡镇的小麦陆续开镰，合作社的收割机一天能收两百多亩，农技员在田头教大家怎样减少收割时的损失。";
    private const string Market = "经过四个月改造，城南菜市场已经完工，新增摊位三十个，地面换成防滑地砖，营业时间延长到晚上八点半。";

    [Fact]
    public async Task A_new_issue_is_added_with_its_articles_as_they_were_read()
    {
        var flood = Make.Article("湘江超警", "今日零时，水位达40.96米", summary: "水位达40.96米", topics: ["防汛应急", "民生保障"], places: ["渌口区"]);

        var result = await AdmitAsync(flood);

        Assert.Equal(new AdmissionResult(AdmissionOutcome.Added, result.IssueId, Added: 1, Kept: 0, Removed: 0, Alerts: 0), result);
        var kept = Assert.Single(await LatestAsync());
        Assert.Equivalent(flood.Article, kept.Article, strict: true);
        Assert.Equivalent(flood.Brief, kept.Brief, strict: true);
        Assert.Equal((Make.Day, "株洲日报", result.IssueId), (kept.Date, kept.Paper, kept.IssueId));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var first = await AdmitAsync(Make.Article("甲"), Make.Article("乙"));
        var before = await LatestAsync();

        var again = await AdmitAsync(Make.Article("甲"), Make.Article("乙"));

        Assert.Equal(new AdmissionResult(AdmissionOutcome.Unchanged, first.IssueId, Added: 0, Kept: 2, Removed: 0, Alerts: 0), again);
        Assert.Equal(Ids(before), Ids(await LatestAsync()));
    }

    [Fact]
    public async Task The_same_content_under_another_name_changes_nothing()
    {
        var admission = Make.Admission("A1.txt", Make.Day, Make.Article("甲"));
        var first = await Archive.AdmitAsync(admission, Token);

        var renamed = await Archive.AdmitAsync(admission with { Issue = admission.Issue with { File = "copy.txt" } }, Token);

        Assert.Equal((AdmissionOutcome.Unchanged, first.IssueId), (renamed.Outcome, renamed.IssueId));
        Assert.Single(await LatestAsync());
    }

    [Fact]
    public async Task A_corrected_file_keeps_the_numbers_of_its_articles_and_drops_those_that_are_gone()
    {
        await AdmitAsync(Make.Article("甲"), Make.Article("乙"), Make.Article("丙"));
        var before = await LatestAsync();

        var result = await AdmitAsync(Make.Article("丙"), Make.Article("丁"), Make.Article("甲", "新的正文"));

        Assert.Equal((AdmissionOutcome.Corrected, 1, 2, 1), (result.Outcome, result.Added, result.Kept, result.Removed));
        var after = await LatestAsync();
        Assert.Equal(["丙", "丁", "甲"], after.Select(article => article.Article.Headline));
        Assert.Equal(before[2].Id, after[0].Id);
        Assert.Equal(before[0].Id, after[2].Id);
        Assert.True(after[1].Id > before[2].Id);
        Assert.Null(await Archive.FindAsync(before[1].Id, Token));
    }

    [Fact]
    public async Task An_article_with_a_corrected_title_is_known_by_its_lead()
    {
        await AdmitAsync(Make.Article("湘江超警", "今日零时，湘江株洲站水位达40.96米，超过警戒水位。"));
        var before = Assert.Single(await LatestAsync());

        await AdmitAsync(Make.Article("湘江首次超警", "今日零时湘江株洲站水位达40.96米，超过警戒水位，仍在上涨。"));

        var after = Assert.Single(await LatestAsync());
        Assert.Equal((before.Id, "湘江首次超警"), (after.Id, after.Article.Headline));
    }

    [Fact]
    public async Task The_search_index_follows_a_correction()
    {
        await AdmitAsync(Make.Article("甲", "洪峰过境", summary: "洪峰"), Make.Article("乙", "荷花盛开"));

        await AdmitAsync(Make.Article("甲", "洪水退去", summary: "退去"));

        Assert.Empty(await Archive.SearchAsync("洪峰", 0, 10, Token));
        Assert.Empty(await Archive.SearchAsync("荷花", 0, 10, Token));
        Assert.Single(await Archive.SearchAsync("洪水退去", 0, 10, Token));
    }

    [Fact]
    public async Task Topics_and_places_follow_a_correction()
    {
        await AdmitAsync(Make.Article("甲", topics: ["防汛应急"], places: ["渌口区"]), Make.Article("乙", topics: ["防汛应急"]));

        await AdmitAsync(Make.Article("甲", topics: ["民生保障"], places: ["攸县"]));

        Assert.Empty(await Archive.LatestAsync(new ArticleFilter(Topic: "防汛应急"), 0, 10, Token));
        Assert.Empty(await Archive.LatestAsync(new ArticleFilter(Place: "渌口区"), 0, 10, Token));
        Assert.Single(await Archive.LatestAsync(new ArticleFilter(Topic: "民生保障", Place: "攸县"), 0, 10, Token));
    }

    [Fact]
    public async Task The_number_of_an_article_that_went_is_never_given_again()
    {
        await AdmitAsync(Make.Article("甲"), Make.Article("乙"));
        var gone = (await LatestAsync())[1].Id;
        await AdmitAsync(Make.Article("甲"));

        await AdmitAsync(Make.Article("甲"), Make.Article("丙"));

        Assert.True((await LatestAsync())[1].Id > gone);
    }

    [Fact]
    public async Task A_correction_that_is_taken_back_is_a_correction()
    {
        await AdmitAsync(Make.Article("甲"), Make.Article("乙"));
        await AdmitAsync(Make.Article("甲"));

        var back = await AdmitAsync(Make.Article("甲"), Make.Article("乙"));

        Assert.Equal((AdmissionOutcome.Corrected, 1, 1), (back.Outcome, back.Added, back.Kept));
    }

    [Fact]
    public async Task Files_of_the_same_name_and_different_days_are_two_issues()
    {
        await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("甲")), Token);

        var next = await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day.AddDays(1), Make.Article("乙")), Token);

        Assert.Equal(AdmissionOutcome.Added, next.Outcome);
        Assert.Equal(["乙", "甲"], (await LatestAsync()).Select(article => article.Article.Headline));
    }

    [Fact]
    public async Task Files_of_the_same_name_and_day_of_two_papers_are_two_issues()
    {
        var ours = Make.Admission("A1.txt", Make.Day, Make.Article("甲"));
        var theirs = Make.Admission("A1.txt", Make.Day, Make.Article("乙"));
        await Archive.AdmitAsync(ours, Token);

        var result = await Archive.AdmitAsync(theirs with { Issue = theirs.Issue with { Paper = "湘潭日报" } }, Token);

        Assert.Equal(AdmissionOutcome.Added, result.Outcome);
    }

    [Theory]
    [InlineData("A1.txt", "A2.txt")]
    [InlineData("page.txt", "page.txt")]
    public async Task Two_pages_of_one_day_are_two_pages_whatever_their_files_are_called(string first, string second)
    {
        await Archive.AdmitAsync(Make.Admission(first, Make.Day, Make.Article("龙舟赛开桨", Boats, "a"), Make.Article("简讯", Library, "b")), Token);

        var result = await Archive.AdmitAsync(Make.Admission(second, Make.Day, Make.Article("小麦开镰", Wheat, "c"), Make.Article("简讯", Market, "d")), Token);

        Assert.Equal((AdmissionOutcome.Added, 2, 0), (result.Outcome, result.Added, result.Removed));
        Assert.Equal(4, (await LatestAsync()).Count);
    }

    [Fact]
    public async Task The_same_page_under_another_name_is_no_second_set_of_stories()
    {
        await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a"), Make.Article("图书馆延长开放", Library, "b")), Token);
        var before = await LatestAsync();

        var copy = await Archive.AdmitAsync(
            Make.Admission("copy.txt", Make.Day, Make.Article("龙舟赛开桨", Boats.Replace("，", ",\n", StringComparison.Ordinal), "a2"), Make.Article("图书馆延长开放", Library, "b2")), Token);

        Assert.Equal(AdmissionOutcome.Unchanged, copy.Outcome);
        Assert.Equal(Ids(before), Ids(await LatestAsync()));
    }

    [Fact]
    public async Task The_same_page_read_better_under_another_name_corrects_the_first()
    {
        await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("龙舟赛开", Boats, "a"), Make.Article("图书馆延长开放", Library, "b")), Token);
        var before = await LatestAsync();

        var better = await Archive.AdmitAsync(
            Make.Admission("A1-new.txt", Make.Day, Make.Article("龙舟赛开桨", Boats.Replace("24", "26", StringComparison.Ordinal), "a2"), Make.Article("图书馆延长开放", Library, "b2")), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 0, 2), (better.Outcome, better.Added, better.Kept));
        Assert.Equal(Ids(before), Ids(await LatestAsync()));
    }

    [Fact]
    public async Task A_whole_issue_takes_in_the_pages_of_it_that_came_before()
    {
        await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a")), Token);
        await Archive.AdmitAsync(Make.Admission("A2.txt", Make.Day, Make.Article("小麦开镰", Wheat, "b")), Token);
        var before = (await LatestAsync()).ToDictionary(article => article.Article.Headline, article => article.Id);

        var whole = await Archive.AdmitAsync(
            Make.Admission("whole.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a"), Make.Article("图书馆延长开放", Library, "c"), Make.Article("小麦开镰", Wheat, "b"), Make.Article("菜市场完工", Market, "d")), Token);

        Assert.Equal((2, 2, 0), (whole.Added, whole.Kept, whole.Removed));
        var after = await LatestAsync();
        Assert.Equal(["龙舟赛开桨", "图书馆延长开放", "小麦开镰", "菜市场完工"], after.Select(article => article.Article.Headline));
        Assert.All(before, one => Assert.Contains(after, article => article.Id == one.Value && article.Article.Headline == one.Key));
        Assert.Single(after.Select(article => article.IssueId).Distinct());
    }

    [Fact]
    public async Task A_page_of_a_whole_issue_that_is_there_corrects_its_stories_and_no_others()
    {
        await Archive.AdmitAsync(
            Make.Admission("whole.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a"), Make.Article("图书馆延长开放", Library, "c"), Make.Article("小麦开镰", Wheat, "b"), Make.Article("菜市场完工", Market, "d")), Token);
        var before = await LatestAsync();

        var page = await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a", summary: "新摘要")), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 0, 1, 0), (page.Outcome, page.Added, page.Kept, page.Removed));
        var after = await LatestAsync();
        Assert.Equal(Ids(before), Ids(after));
        Assert.Equal("新摘要", after[0].Brief.Summary);
    }

    [Fact]
    public async Task A_notice_that_stands_in_the_file_of_every_day_does_not_make_the_days_one()
    {
        await Archive.AdmitAsync(Make.Admission("page.txt", Make.Day, Make.Article("龙舟赛开桨", Boats, "a"), Make.Article("图书馆延长开放", Library, "b"), Make.Article("征订启事", Market, "n")), Token);

        var next = await Archive.AdmitAsync(Make.Admission("page.txt", Make.Day.AddDays(1), Make.Article("小麦开镰", Wheat, "c"), Make.Article("征订启事", Market, "n"), Make.Article("夜班公交", "从今晚起，三条夜班公交线路投入运行，末班车延长到凌晨一点，沿途停靠医院、车站和大型社区。", "d")), Token);

        Assert.Equal(AdmissionOutcome.Added, next.Outcome);
        Assert.Equal(6, (await LatestAsync()).Count);
    }

    [Fact]
    public async Task A_file_whose_date_became_readable_corrects_the_one_without()
    {
        await Archive.AdmitAsync(Make.Admission("A1.txt", null, Make.Article("甲")), Token);

        var dated = await Archive.AdmitAsync(Make.Admission("A1.txt", Make.Day, Make.Article("甲"), Make.Article("乙")), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 1, 1), (dated.Outcome, dated.Added, dated.Kept));
        Assert.All(await LatestAsync(), article => Assert.Equal(Make.Day, article.Date));
    }

    [Fact]
    public async Task A_day_given_for_a_kept_file_corrects_its_day()
    {
        var admission = Make.Admission("A1.txt", Make.Day, Make.Article("甲"));
        await Archive.AdmitAsync(admission, Token);

        var result = await Archive.AdmitAsync(Make.Given(admission, Make.Day.AddDays(-1)), Token);

        Assert.Equal((AdmissionOutcome.Corrected, 1), (result.Outcome, result.Kept));
        Assert.Equal(Make.Day.AddDays(-1), Assert.Single(await LatestAsync()).Date);
        Assert.Single(await Archive.LatestAsync(new ArticleFilter(Make.Day.AddDays(-1)), 0, 10, Token));
    }

    [Fact]
    public async Task A_day_given_for_a_kept_file_without_one_dates_it()
    {
        var admission = Make.Admission("A1.txt", null, Make.Article("甲"));
        await Archive.AdmitAsync(admission, Token);

        await Archive.AdmitAsync(Make.Given(admission, Make.Day), Token);

        Assert.Equal(Make.Day, Assert.Single(await LatestAsync()).Date);
    }

    [Fact]
    public async Task A_day_given_once_outlives_the_file_that_comes_again_without_it()
    {
        var admission = Make.Admission("A1.txt", Make.Day, Make.Article("甲"));
        await Archive.AdmitAsync(Make.Given(admission, Make.Day.AddDays(-1)), Token);

        var again = await Archive.AdmitAsync(admission, Token);

        Assert.Equal(AdmissionOutcome.Unchanged, again.Outcome);
        Assert.Equal(Make.Day.AddDays(-1), Assert.Single(await LatestAsync()).Date);
    }

    [Fact]
    public async Task An_issue_without_articles_is_kept()
    {
        var result = await Archive.AdmitAsync(Make.Admission("blank.txt", Make.Day), Token);

        Assert.Equal((AdmissionOutcome.Added, 0), (result.Outcome, result.Added));
        Assert.Equal([Make.Day], await Archive.IssueDatesAsync(10, Token));
    }

    [Fact]
    public async Task Two_articles_of_one_title_stay_two()
    {
        await AdmitAsync(Make.Article("简讯", "第一条的正文在这里", "a"), Make.Article("简讯", "第二条的正文在那里", "b"));
        var before = await LatestAsync();

        var result = await AdmitAsync(Make.Article("简讯", "第二条的正文在那里", "b"), Make.Article("简讯", "第一条的正文在这里", "a"), Make.Article("丙"));

        Assert.Equal((1, 2, 0), (result.Added, result.Kept, result.Removed));
        Assert.Equal(before.Select(article => article.Id).Reverse(), (await LatestAsync()).Take(2).Select(article => article.Id));
    }

    [Fact]
    public async Task A_failed_admission_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var admission = Make.Admission("A1.txt", Make.Day, Make.Article("甲"));
        var broken = admission with { Articles = [admission.Articles[0], null!] };

        await Assert.ThrowsAnyAsync<Exception>(() => Archive.AdmitAsync(broken, cancellation.Token));

        Assert.Empty(await LatestAsync());
        Assert.Empty(await Archive.IssueDatesAsync(10, Token));
        Assert.Equal(AdmissionOutcome.Added, (await Archive.AdmitAsync(admission, Token)).Outcome);
    }

    private static IEnumerable<long> Ids(IReadOnlyList<ArchivedArticle> articles) => articles.Select(article => article.Id);
}
