using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Pages;

public sealed class WholePaperTests
{
    private static readonly string[] First =
    [
        "江湾日报", "2024年6月27日 星期四", "## 旧城改造按下快进键", "本报讯(记者 方晓) 6月26日,旧城改造现场会召开,部署年度任务。",
        "会上,住建部门介绍了改造的资金安排,", "(下转第二版)",
    ];

    private static readonly string[] Other = ["## 荷花节周末开幕", "本报讯(记者 田雨) 6月26日,荷花节筹备就绪,周末开幕,游客可免费入园。"];

    [Theory]
    [InlineData("第02版")]
    [InlineData("=== 第2版 ===")]
    [InlineData("A2")]
    [InlineData("A2版 要闻")]
    [InlineData("02版·民生")]
    [InlineData("【第二版】")]
    [InlineData("第02版 要闻 2024年6月27日 星期四 责编：方晓 美编：田雨")]
    [InlineData("江湾日报 2024年6月27日 星期四 第2版")]
    public void Each_article_keeps_the_page_it_stands_on(string label)
    {
        var issue = PageText.Read([.. First[..4], label, .. Other]);

        Assert.Equal(2, issue.Articles.Count);
        Assert.Null(issue.Articles[0].Page);
        Assert.NotNull(issue.Articles[1].Page);
        Assert.Contains(issue.Furniture, piece => piece is { Kind: FurnitureKind.Page, Lines.First: 9 });
        Assert.Equal(new DateOnly(2024, 6, 27), issue.Date);
    }

    [Theory]
    [InlineData("(下转第二版)", "（上接第一版）")]
    [InlineData(">>> 下转 A2版", "◀◀◀ 上接A1版")]
    [InlineData("▶▶下转2版", "◀上按1版")]
    [InlineData("(下砖2版)", "(上接A01版)")]
    [InlineData("紧接第2版", "(紧接第1版)")]
    [InlineData("（转第2版）", "（上接第1版《旧城改造按下快进键》）")]
    public void A_jump_is_joined_with_its_continuation(string onward, string back)
    {
        var issue = PageText.Read(["第01版", .. First[2..5], onward, "第02版", .. Other, back, "并公布了分年度的计划。项目明年完工。"]);

        Assert.Equal(["旧城改造按下快进键", "荷花节周末开幕"], issue.Articles.Select(article => article.Title));
        var article = issue.Articles[0];
        Assert.Equal([5, 7, 19], PageText.Numbers(article.Lines));
        Assert.Equal([3, 9, 17], PageText.Numbers(article.HeadLines));
        Assert.Equal([new LineJoin(7, 19)], article.Joins);
        Assert.Equal("第01版", article.Page);
    }

    [Fact]
    public void Jumps_inside_the_paragraphs_are_joined_too()
    {
        var issue = PageText.Read(["第01版", .. First[2..4], "会上,住建部门介绍了改造的资金安排,(下转第二版)", "第02版", "(上接第一版)并公布了分年度的计划。项目明年完工。", .. Other]);

        Assert.Equal([5, 7, 11], PageText.Numbers(issue.Articles[0].Lines));
        Assert.Equal([new LineJoin(7, 11)], issue.Articles[0].Joins);
        Assert.Equal([15], PageText.Numbers(issue.Articles[1].Lines));
    }

    [Fact]
    public void A_headline_printed_again_above_the_continuation_is_the_articles()
    {
        var issue = PageText.Read(["第01版", .. First[2..], "第02版", "## 旧城改造按下快进键", "(上接第一版)", "并公布了分年度的计划。项目明年完工。", .. Other]);

        Assert.Equal(2, issue.Articles.Count);
        Assert.Equal([3, 9, 13, 15], PageText.Numbers(issue.Articles[0].HeadLines));
        Assert.Equal("旧城改造按下快进键", issue.Articles[0].Title);
        Assert.Empty(issue.Articles[0].Subtitles);
    }

    [Fact]
    public void Numbers_tell_several_jumps_apart()
    {
        var issue = PageText.Read(
            "A1", "## 旧城改造按下快进键", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,", ">>> 下转 A2版①",
            "## 荷花节周末开幕", "本报讯(记者 田雨) 荷花节筹备就绪,周末开幕,", ">>> 下转 A2版②",
            "A2", "◀◀◀ 上接A1版②", "公园从早上六点开门。", "◀◀◀ 上接A1版①", "计划年底前完成。");

        Assert.Equal([[5, 23], [11, 19]], issue.Articles.Select(article => PageText.Numbers(article.Lines)));
        Assert.DoesNotContain(issue.Warnings, warning => warning.Contains("continuation", StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_and_words_tell_jumps_apart_where_no_number_does()
    {
        var issue = PageText.Read(
            "第1版", "## 旧城改造按下快进键", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,", "(下转2版)",
            "## 荷花节周末开幕", "本报讯(记者 田雨) 荷花节筹备就绪,周末开幕,", "(下转2版)",
            "第2版", "## 荷花节开幕", "(上接1版)", "公园从早上六点开门。", "## 旧城改造", "(上接1版)", "计划年底前完成。");

        Assert.Equal([[5, 27], [11, 21]], issue.Articles.Select(article => PageText.Numbers(article.Lines)));
    }

    [Fact]
    public void A_continuation_without_its_beginning_stays_an_article_with_a_warning()
    {
        var issue = PageText.Read(["第02版", "(上接第一版)", "并公布了分年度的计划。项目明年完工,居民可以回迁。", .. Other]);

        Assert.Equal(2, issue.Articles.Count);
        Assert.Contains("line 3: the beginning of this continuation was not found", issue.Warnings);
    }

    [Fact]
    public void A_headline_that_names_its_page_is_an_index_entry()
    {
        var issue = PageText.Read(["江湾日报", "今日 4 版", "导读", "老街开市  详见A3版", .. First[2..4]]);

        Assert.Equal("旧城改造按下快进键", Assert.Single(issue.Articles).Title);
        Assert.Null(issue.Page);
        Assert.Equal(4, issue.Pages);
        Assert.Contains(issue.Furniture, piece => piece is { Kind: FurnitureKind.Teaser, Lines.Last: 7 });
    }

    [Theory]
    [InlineData("导读")]
    [InlineData("今日导读")]
    [InlineData("【要闻速览】")]
    public void The_name_of_an_index_is_no_kicker_of_the_headline_below(string name)
    {
        var article = Assert.Single(PageText.Read(["江湾日报", name, .. First[2..4]]).Articles);

        Assert.Null(article.Kicker);
        Assert.Equal("旧城改造按下快进键", article.Title);
    }

    [Fact]
    public void A_label_of_the_first_page_holds_for_what_stands_above_it() =>
        Assert.All(PageText.Read([.. First[..4], "A1", .. Other]).Articles, article => Assert.Equal("A1", article.Page));

    [Fact]
    public void A_continuation_that_jumps_again_is_joined_too()
    {
        var issue = PageText.Read(
            ["第01版", .. First[2..4], "会上,住建部门介绍了资金安排,(下转第二版)", "第02版", "(上接第一版)公布了分年度的计划,(下转第三版)", .. Other, "第03版", "(上接第二版)项目明年完工。"]);

        Assert.Equal([5, 7, 11, 19], PageText.Numbers(issue.Articles[0].Lines));
        Assert.Equal([new LineJoin(7, 11), new LineJoin(11, 19)], issue.Articles[0].Joins);
    }

    [Fact]
    public void A_pointer_to_another_page_is_no_label()
    {
        var issue = PageText.Read(["第01版", .. First[2..4], "详见A7版", .. Other]);

        Assert.All(issue.Articles, article => Assert.Equal("第01版", article.Page));
    }
}
