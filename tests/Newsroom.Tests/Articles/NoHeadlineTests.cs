namespace Baozhai.Newsroom.Tests.Articles;

/// <summary>Short lines that look like headlines and are none.</summary>
public sealed class NoHeadlineTests
{
    private const string Lead = "本报讯（记者 方晓）江湾大桥加固工程昨日完工，桥面重新铺装沥青，伸缩缝全部更换，通行能力恢复到每小时两千辆。";

    [Fact]
    public void A_table_under_its_name_is_no_article_and_no_kicker()
    {
        var issue = PageText.Read("奖牌榜", "排名　代表队　金　银　铜　总", "1　江湾　35　33　30　98", "2　柳湾　22　21　13　56", "江湾大桥加固完工", Lead);
        var article = Assert.Single(issue.Articles);
        Assert.Equal((null, "江湾大桥加固完工"), (article.Kicker, article.Title));
    }

    [Fact]
    public void Questions_and_answers_are_text()
    {
        var article = PageText.ReadOne("## 法律问答", "问：试用期内可以随意辞退员工吗？", "答：不可以。", "问：加班费如何计算？", "答：工作日加班按150%支付。");
        Assert.Equal(4, PageText.Numbers(article.Lines).Length);
    }

    [Fact]
    public void A_number_divides_a_feature_and_the_line_below_it_is_a_subhead()
    {
        var article = PageText.ReadOne("江湾大桥加固完工", Lead, "1", "一个请求开了头", "前年一天，住在桥头的老人写信给区长，说桥面颠得他睡不着。信是手写的，写了三页。");
        Assert.Equal([3, 5, 7, 9], PageText.Numbers(article.Lines));
    }

    [Fact]
    public void Headlines_with_a_page_in_brackets_below_are_an_index()
    {
        var article = PageText.ReadOne("■ 今日导读", "老街灯会开幕", "（详见第三版）", "白鹭回来了", "（详见第五版）", "## 江湾大桥加固完工", Lead);
        Assert.Equal((null, "江湾大桥加固完工"), (article.Kicker, article.Title));
    }

    [Fact]
    public void Links_of_an_electronic_edition_are_no_kicker() =>
        Assert.Null(PageText.ReadOne("上一版 下一版", "## 江湾大桥加固完工", Lead).Kicker);

    [Fact]
    public void A_section_with_its_page_number_is_a_page_label() =>
        Assert.Equal("2", PageText.Read("江湾日报", "2024年4月17日 星期三", "要闻 2", "江湾大桥加固完工", Lead).Page);

    [Fact]
    public void A_column_in_brackets_over_a_title_is_its_kicker()
    {
        var articles = PageText.Read("## 江湾大桥加固完工", Lead, "【短评】", "## 把桥修到心坎上", "林远", "修桥铺路，最见功夫的是细处。伸缩缝换没换好，车轮一压便知。").Articles;
        Assert.Equal(("【短评】", "把桥修到心坎上"), (articles[1].Kicker, articles[1].Title));
    }
}
