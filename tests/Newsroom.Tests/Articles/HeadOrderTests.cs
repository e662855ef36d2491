namespace Baozhai.Newsroom.Tests.Articles;

public sealed class HeadOrderTests
{
    private const string Lead = "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。";

    private const string OtherLead = "江湾日报讯(记者/高明) 5月6日,江湾大桥顺利合龙,全长一千米,这是江湾第三座跨江大桥。";

    [Fact]
    public void Without_any_heading_mark_a_short_line_above_a_signed_story_is_its_title()
    {
        var issue = PageText.Read("旧城改造按下快进键", Lead, "江湾大桥合龙", OtherLead);
        Assert.Equal(["旧城改造按下快进键", "江湾大桥合龙"], issue.Articles.Select(article => article.Title));
    }

    [Fact]
    public void A_marked_subhead_inside_a_feature_begins_no_article()
    {
        var article = PageText.ReadOne(
            "# 老街改造见闻", "江湾日报记者 方晓", "老街改造以来,居民生活发生了不小的变化,记者走进老街看个究竟。", "## 路灯亮了", "老街改造指挥部介绍,老街的路灯线路已经入地,居民夜里出行方便了。");
        Assert.Equal("老街改造见闻", article.Title);
        Assert.Equal([5, 7, 9], PageText.Numbers(article.Lines));
    }

    [Fact]
    public void A_kicker_without_a_mark_above_two_marked_lines_stays_the_kicker()
    {
        var article = PageText.ReadOne("林远山在江湾区调研时强调", "## 把实事办到居民心坎上", "### 让老街留住烟火气", Lead);
        Assert.Equal(("林远山在江湾区调研时强调", "把实事办到居民心坎上"), (article.Kicker, article.Title));
        Assert.Equal(["让老街留住烟火气"], article.Subtitles);
    }

    [Fact]
    public void A_signed_story_without_a_title_is_an_article_with_a_headline_made_of_its_lead()
    {
        var issue = PageText.Read("## 江湾大桥合龙", OtherLead, Lead);
        Assert.Equal(2, issue.Articles.Count);
        Assert.Null(issue.Articles[1].Title);
        Assert.Equal("江湾区召开旧城改造现场会", issue.Articles[1].Headline);
        Assert.Contains(issue.Warnings, warning => warning.Contains("without a title", StringComparison.Ordinal));
    }
}
