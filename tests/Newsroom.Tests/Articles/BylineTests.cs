using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class BylineTests
{
    private const string Story = "5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。";

    [Theory]
    [InlineData("江湾日报讯(全媒体记者/方晓 通讯员/田雨 高明) ", "方晓", "田雨 高明")]
    [InlineData("江湾日报讯（记者 方晓 实习生 陆一鸣）", "方晓 陆一鸣", "")]
    [InlineData("本报讯（记者方晓、通讯员田雨）", "方晓", "田雨")]
    [InlineData("本报讯 （记者方晓文/图）", "方晓", "")]
    [InlineData("江湾日报5月6日讯（全媒体记者 方晓 陆一鸣）", "方晓 陆一鸣", "")]
    [InlineData("江湾日报讯记者方晓、通讯员田雨报道：", "方晓", "田雨")]
    [InlineData("本报讯（记者方晓陆一鸣）", "方晓 陆一鸣", "")]
    public void An_inline_byline_names_reporters_and_correspondents(string byline, string reporters, string correspondents)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", byline + Story);
        Assert.Equal(reporters, string.Join(' ', article.Reporters));
        Assert.Equal(correspondents, string.Join(' ', article.Correspondents));
    }

    [Fact]
    public void Bylines_on_their_own_lines_belong_together()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", "江湾日报记者 方晓  \n通讯员/田雨 高明", "江湾日报讯 " + Story);
        Assert.Equal("江湾日报记者 方晓 通讯员/田雨 高明", article.Byline);
        Assert.Equal(["方晓"], article.Reporters);
        Assert.Equal(["田雨", "高明"], article.Correspondents);
        Assert.Equal("江湾日报", article.Agency);
        Assert.Equal([3, 4], PageText.Numbers(article.HeadLines).Skip(1));
    }

    [Theory]
    [InlineData("据新华社电 ", "据新华社电")]
    [InlineData("新华社北京5月6日电 ", "新华社北京5月6日电")]
    public void An_agency_story_has_no_reporter(string dateline, string byline)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", dateline + Story);
        Assert.Equal((byline, "新华社"), (article.Byline, article.Agency));
        Assert.Empty(article.Reporters);
    }

    [Fact]
    public void A_name_alone_under_a_title_signs_a_commentary()
    {
        var article = PageText.ReadOne("江边快评", "让老街慢下来", "方晓", "老街的好处,在于慢。改造不是推倒重来,而是让住在这里的人更愿意住下去。");
        Assert.Equal(ArticleKind.Commentary, article.Kind);
        Assert.Equal(["方晓"], article.Reporters);
        Assert.Equal("让老街慢下来", article.Title);
    }

    [Fact]
    public void An_institution_and_a_name_sign_a_letter()
    {
        var article = PageText.ReadOne("完善老街导览系统", "江湾职业技术学院\n方晓 田雨", "老街巷子多,外地游客常常迷路。建议统一标识,增设多语种导览,方便游客出行。");
        Assert.Equal(ArticleKind.Letter, article.Kind);
        Assert.Equal(["方晓", "田雨"], article.Reporters);
    }

    [Fact]
    public void Names_in_brackets_at_the_end_sign_what_has_no_other_byline()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", "本报讯 " + Story + "（方晓） ▶▶下转A4版");
        Assert.Equal(["方晓"], article.Reporters);
    }
}
