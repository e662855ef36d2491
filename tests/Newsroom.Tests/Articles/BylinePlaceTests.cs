namespace Baozhai.Newsroom.Tests.Articles;

public sealed class BylinePlaceTests
{
    private const string Story = "5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。";

    [Theory]
    [InlineData("本报记者 方晓", "方晓", "")]
    [InlineData("江湾日报全媒体记者 方晓 陆一鸣", "方晓 陆一鸣", "")]
    [InlineData("江湾日报记者 方晓 实习生/陆一鸣 通讯员/田雨", "方晓 陆一鸣", "田雨")]
    [InlineData("江湾日报见习记者 方晓 文/图", "方晓", "")]
    [InlineData("文/图 江湾日报记者 方晓", "方晓", "")]
    public void A_byline_on_its_own_line_names_reporters_interns_and_correspondents(string byline, string reporters, string correspondents)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", byline, Story);
        Assert.Equal(reporters, string.Join(' ', article.Reporters));
        Assert.Equal(correspondents, string.Join(' ', article.Correspondents));
    }

    [Theory]
    [InlineData("（记者 方晓）")]
    [InlineData("(本报记者 方晓)")]
    [InlineData("（记者 方晓 通讯员 田雨）")]
    public void A_reporter_in_brackets_at_the_end_signs_what_has_no_other_byline(string byline)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", "本报讯 " + Story, "居民们期待早日完工。" + byline);
        Assert.Equal(["方晓"], article.Reporters);
    }

    [Theory]
    [InlineData("江湾日报讯（全媒体记者/方晓　通讯员/田雨）")]
    [InlineData("江湾日报讯(全媒体记者/方晓 通讯员/田雨)")]
    [InlineData("江湾日报讯 （全媒体记者：方晓，通讯员：田雨）")]
    public void Full_and_half_width_punctuation_mean_the_same(string byline)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", byline + Story);
        Assert.Equal(("方晓", "田雨"), (Assert.Single(article.Reporters), Assert.Single(article.Correspondents)));
    }
}
