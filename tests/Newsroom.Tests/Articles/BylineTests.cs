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
    [InlineData("晨报讯 （首席记者 方晓 记者 陆一鸣）", "方晓 陆一鸣", "")]
    [InlineData("本报北京9月2日电 记者方晓报道：", "方晓", "")]
    [InlineData("〔記者方曉／台北報導〕", "方曉", "")]
    [InlineData("【記者方曉／台北報導】", "方曉", "")]
    [InlineData("【本报讯】（记者 方晓 陆一鸣）", "方晓 陆一鸣", "")]
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

    [Theory]
    [InlineData("□ 本报记者 方晓 文/图", "方晓")]
    [InlineData("■方晓", "方晓")]
    [InlineData("◎ 方晓", "方晓")]
    [InlineData("本报记者 方晓 报道", "方晓")]
    [InlineData("本报特派记者 方晓 里约报道", "方晓")]
    [InlineData("記者方曉／台北報導", "方曉")]
    [InlineData("新华社记者 方晓 陆一鸣", "方晓 陆一鸣")]
    [InlineData("（作者系江湾大学教授 方晓）", "方晓")]
    [InlineData("本报讯（记者 方晓 陆一鸣）", "方晓 陆一鸣")]
    public void A_byline_on_its_own_line_may_have_marks_a_place_and_brackets(string byline, string reporters)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", byline, Story);
        Assert.Equal("旧城改造按下快进键", article.Title);
        Assert.Equal(reporters, string.Join(' ', article.Reporters));
        Assert.Empty(article.Subtitles);
    }

    [Theory]
    [InlineData("（方晓 陆一鸣）")]
    [InlineData("（江湾区人民法院 方晓 陆一鸣）")]
    [InlineData("（江湾日报记者　方晓　陆一鸣）")]
    public void Names_in_brackets_below_the_text_sign_it(string byline)
    {
        var articles = PageText.Read("## 旧城改造按下快进键", Story, byline, "## 老街灯会开幕", "本报讯（记者 林远）" + Story).Articles;
        Assert.Equal(["方晓", "陆一鸣"], articles[0].Reporters);
        Assert.Equal("老街灯会开幕", articles[1].Title);
        Assert.Null(articles[1].Kicker);
    }

    [Fact]
    public void A_source_in_brackets_below_the_text_names_the_agency()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", Story, "（据新华社北京5月6日电）");
        Assert.Equal("新华社", article.Agency);
        Assert.Empty(article.Reporters);
        Assert.Single(PageText.Numbers(article.Lines));
    }

    [Fact]
    public void A_reporters_notes_are_no_byline() =>
        Assert.Empty(PageText.Read("## 旧城改造按下快进键", "本报讯（记者 方晓）" + Story, "记者手记", "采访那天下着小雨，街坊们撑着伞来看图纸，谁也不肯先走。").Articles[0].Correspondents);
}
