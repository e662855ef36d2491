namespace Baozhai.Newsroom.Tests.Articles;

public sealed class HeadTests
{
    private const string Lead = "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。";

    [Fact]
    public void An_unmarked_line_above_a_marked_title_is_the_kicker()
    {
        var article = PageText.ReadOne("林远山在江湾区调研旧城改造工作", "## 把实事办到居民心坎上", Lead);
        Assert.Equal(("林远山在江湾区调研旧城改造工作", "把实事办到居民心坎上"), (article.Kicker, article.Title));
    }

    [Fact]
    public void Unmarked_lines_below_a_marked_title_are_subtitles()
    {
        var article = PageText.ReadOne("## 二十个小区同时开工", "年底前全部完工", Lead);
        Assert.Equal("二十个小区同时开工", article.Title);
        Assert.Equal(["年底前全部完工"], article.Subtitles);
    }

    [Fact]
    public void Lower_marks_below_the_title_are_subtitles()
    {
        var article = PageText.ReadOne("## 二十个小区同时开工", "### 年底前全部完工", "### 林远山参加", Lead);
        Assert.Equal(["年底前全部完工", "林远山参加"], article.Subtitles);
    }

    [Fact]
    public void Kicker_and_title_on_one_line_part_behind_the_word_that_leads_over()
    {
        var article = PageText.ReadOne("## 林远山在江湾区调研时强调 抓紧抓实旧城改造 为居民办好实事", Lead);
        Assert.Equal(("林远山在江湾区调研时强调", "抓紧抓实旧城改造 为居民办好实事"), (article.Kicker, article.Title));
    }

    [Fact]
    public void A_long_statement_before_two_parallel_slogans_is_the_kicker()
    {
        var article = PageText.ReadOne("## 江湾区二十个老旧小区同时开工改造 工地一片忙 居民日日盼", Lead);
        Assert.Equal(("江湾区二十个老旧小区同时开工改造", "工地一片忙 居民日日盼"), (article.Kicker, article.Title));
    }

    [Fact]
    public void Two_short_parallel_parts_are_one_title()
    {
        var article = PageText.ReadOne("## 为老街添彩 让居民舒心", Lead);
        Assert.Null(article.Kicker);
        Assert.Equal("为老街添彩 让居民舒心", article.Title);
    }

    [Fact]
    public void Two_lines_of_one_block_are_one_title()
    {
        var article = PageText.ReadOne("林远山在江湾区调研旧城改造工作", "把实事办得更扎实一些  \n把居民的盼头一件件落地", Lead);
        Assert.Equal("把实事办得更扎实一些 把居民的盼头一件件落地", article.Title);
    }

    [Fact]
    public void A_word_cut_by_the_line_is_made_whole()
    {
        var article = PageText.ReadOne("江湾区旧城改  \n造现场会召开", Lead);
        Assert.Equal("江湾区旧城改造现场会召开", article.Title);
    }

    [Fact]
    public void Of_two_labels_the_upper_one_is_a_banner()
    {
        var issue = PageText.Read("文明创建进行时", "新春走基层", "老街今年不一样", Lead);
        var article = Assert.Single(issue.Articles);
        Assert.Equal(("新春走基层", "老街今年不一样"), (article.Kicker, article.Title));
        Assert.Equal(1, Assert.Single(issue.Furniture).Lines.First);
    }

    [Fact]
    public void A_columns_name_is_no_title()
    {
        var article = PageText.ReadOne("民生 一线要情", "江湾日报记者 方晓", "市民何先生来电反映,老街路灯三个月不亮,夜里出行不便,盼有人管一管。");
        Assert.Null(article.Title);
        Assert.Equal("老街路灯三个月不亮", article.Headline);
    }

    [Fact]
    public void A_campaigns_slogan_of_two_parts_is_the_kicker()
    {
        var article = PageText.ReadOne("## 奋进新征程 建功新时代 老街今年不一样", Lead);
        Assert.Equal(("奋进新征程 建功新时代", "老街今年不一样"), (article.Kicker, article.Title));
    }

    [Theory]
    [InlineData("省政府常务会议决定")]
    [InlineData("夏季运动会女排半决赛")]
    [InlineData("工地一片忙碌 居民日日期盼 旧貌换了新颜")]
    public void Decisions_matches_and_stories_in_three_parts_stand_above_their_titles(string kicker)
    {
        var article = PageText.ReadOne(kicker, "二十个小区同时开工", Lead);
        Assert.Equal((kicker, "二十个小区同时开工"), (article.Kicker, article.Title));
    }
}
