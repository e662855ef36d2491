using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class BodyTests
{
    private const string Lead = "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,计划年底完工。";

    [Fact]
    public void A_paragraph_cut_by_a_column_is_made_whole()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", Lead, "会议指出,要把改造同民生结合起来,把资金用在刀刃上,把群众反映最强烈的停车难、加装电", "梯难一件件办好。");
        Assert.Equal([new LineJoin(5, 7)], article.Joins);
        Assert.EndsWith("加装电梯难一件件办好。", article.Paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_between_two_halves_of_a_sentence_belongs_to_that_article()
    {
        var article = PageText.ReadOne(
            "江湾日报记者 方晓", Lead, "会议指出,要把改造同民生结合起来,把资金用在刀刃上,努力开创老城工作新", "林远山主持召开旧城改造现场会", "## 研究年度计划等事项", "局面。要压实责任。");
        Assert.Equal(("林远山主持召开旧城改造现场会", "研究年度计划等事项"), (article.Kicker, article.Title));
        Assert.Equal([new LineJoin(5, 11)], article.Joins);
    }

    [Fact]
    public void A_headline_behind_the_lead_of_an_article_without_one_is_its_title()
    {
        var article = PageText.ReadOne(Lead, "旧城改造按下快进键", "二十个小区同时开工,工人们加紧施工,居民们纷纷点赞,期待早日完工。");
        Assert.Equal("旧城改造按下快进键", article.Title);
        Assert.Equal([1, 5], PageText.Numbers(article.Lines));
    }

    [Fact]
    public void A_box_inside_a_sentence_does_not_end_the_article()
    {
        var issue = PageText.Read(
            "## 老街迎来新节目", Lead, "活动现场公布了五条老街游线,为首批十一家接待点授牌,区文旅局与市旅", "### 相关链接 首批老街接待点", "江湾茶馆、江湾书院、江湾码头博物馆、老街糖坊。", "行社协会签订了合作协议,共同推介老街。");
        Assert.Equal(2, issue.Articles.Count);
        Assert.Equal([3, 5, 11], PageText.Numbers(issue.Articles[0].Lines));
        Assert.Equal([new LineJoin(5, 11)], issue.Articles[0].Joins);
        Assert.Equal("首批老街接待点", issue.Articles[1].Title);
    }

    [Fact]
    public void The_second_half_of_an_article_under_a_headline_of_its_own_comes_back_to_it()
    {
        var article = PageText.ReadOne(
            "## 纺织小车间 织出好日子", "毛巾车间里,女工们正在装箱。方晓 摄", "臂轻轻落下,一条毛巾成形,整个过程不过三秒,车间日产毛巾两万条,销往海外。",
            "## 走进江湾乡村", "江湾日报记者 方晓", "清晨的江湾村,纺织小车间里机器轰鸣。近年来,车间吸纳村民就业,女工们织出了好日子。", "走进毛巾车间,女工们守着织机,十六只机械手");
        Assert.Equal("纺织小车间 织出好日子", article.Title);
        Assert.Equal([new LineJoin(13, 5)], article.Joins);
        Assert.Equal([11, 13, 5], PageText.Numbers(article.Lines));
    }

    [Fact]
    public void Subheads_of_a_feature_stay_in_its_text()
    {
        var article = PageText.ReadOne(
            "## 老街改造见闻", "江湾日报记者 方晓", "老街改造以来,居民生活发生了不小的变化,记者走进老街看个究竟。", "【呼声】", "市民何先生:老街路灯不亮,夜里出行不便,盼有人管一管。", "路灯为何迟迟不亮", "老街改造指挥部介绍,路灯线路正在入地,月底前恢复照明。");
        Assert.Equal([5, 7, 9, 11, 13], PageText.Numbers(article.Lines));
        Assert.Equal("路灯为何迟迟不亮", article.Paragraphs[3].Text);
    }

    [Fact]
    public void A_paragraph_printed_again_is_furniture()
    {
        var issue = PageText.Read("## 旧城改造按下快进键", Lead, "二十个小区同时开工,工人们加紧施工。", "二十个小区同时开工,工人们加紧施工。");
        Assert.Equal(FurnitureKind.Duplicate, Assert.Single(issue.Furniture).Kind);
    }

    [Fact]
    public void Captions_and_jumps_are_head_lines_but_a_jump_behind_text_stays_text()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", "图为施工现场。方晓 摄", Lead, "二十个小区同时开工,工人们加紧施工。 >>> 下转 A2版②", ">>> 下转 A3版");
        Assert.Equal([5, 7], PageText.Numbers(article.Lines));
        Assert.Equal([1, 3, 9], PageText.Numbers(article.HeadLines));
    }

    [Fact]
    public void A_notice_keeps_its_fields_signature_and_date()
    {
        var article = PageText.ReadOne("## 关于老街交通管制的通告", "因施工需要,老街自即日起实行交通管制,请过往车辆绕行。", "咨询电话:0700-1234567", "(8:00-18:00)", "江湾区公安局交警大队  \n2024年5月6日");
        Assert.Equal(ArticleKind.Notice, article.Kind);
        Assert.Equal([3, 5, 7, 9, 10], PageText.Numbers(article.Lines));
        Assert.Empty(article.Joins);
    }

    [Fact]
    public void A_headline_with_a_caption_and_nothing_else_is_a_photograph()
    {
        var article = PageText.ReadOne("## 老街花开", "5月6日,江湾老街的蔷薇盛开,引来不少市民打卡。通讯员/田雨 摄");
        Assert.Equal(ArticleKind.Photo, article.Kind);
        Assert.Equal([3], PageText.Numbers(article.Lines));
    }

    [Theory]
    [InlineData("5月6日晚至7日凌晨,江湾区连夜转移群众。", "2024-05-06")]
    [InlineData("昨日,江湾区连夜转移群众,无一人伤亡。", "2024-05-07")]
    [InlineData("近日,江湾区出台办法,7月1日起施行。", null)]
    public void The_event_is_on_the_first_day_the_lead_names(string story, string? day)
    {
        var issue = PageText.Read("# 江湾日报", "2024年5月8日 星期三 第100期", "## 连夜转移群众", "江湾日报讯(记者/方晓) " + story);
        Assert.Equal(day, Assert.Single(issue.Articles).EventDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
