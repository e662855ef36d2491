using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Grading;
using Baozhai.Newsroom.Alerts.Notices;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts.Grading;

public sealed class SeverityTests
{
    [Theory]
    [InlineData("市气象台发布暴雨红色预警。")]
    [InlineData("市防汛指挥部启动防汛Ⅱ级应急响应。")]
    [InlineData("防汛应急响应提升至Ⅰ级。")]
    [InlineData("清江临河站超过保证水位。")]
    public void The_gravest_words_are_severe(string text) => Assert.Equal(Severity.Severe, Judge(text));

    [Theory]
    [InlineData("市气象台发布暴雨橙色预警。")]
    [InlineData("市防汛指挥部启动防汛Ⅲ级应急响应。")]
    [InlineData("清江临河站今年首次超警戒水位。")]
    [InlineData("堤段出现管涌。")]
    public void What_is_above_a_line_is_a_warning(string text) => Assert.Equal(Severity.Warning, Judge(text));

    [Theory]
    [InlineData("市气象台发布暴雨黄色预警。")]
    [InlineData("市防汛指挥部启动防汛Ⅳ级应急响应。")]
    [InlineData("清江临河站可能超警戒水位。")]
    [InlineData("紧盯超警堤段。")]
    [InlineData("领导小组立即启动应急响应,开展流行病学调查。")]
    public void What_may_come_is_watched(string text) => Assert.Equal(Severity.Watch, Judge(text));

    [Theory]
    [InlineData("为响应全市产业项目建设年活动,银行推出信用贷款。")]
    [InlineData("公司建立财务预警机制。")]
    [InlineData("响应号召,踊跃报名。")]
    [InlineData("民警在现场拉起警戒线。")]
    [InlineData("患者口腔溃疡痊愈。")]
    [InlineData("市气象台解除暴雨橙色预警。")]
    [InlineData("清江临河站未超警戒水位。")]
    [InlineData("清江临河站退出警戒水位。")]
    [InlineData("中小学开展防汛Ⅱ级应急响应演练。")]
    [InlineData("")]
    public void What_names_no_danger_is_none(string text) => Assert.Equal(Severity.None, Judge(text));

    [Fact]
    public void An_opinion_is_never_more_than_watched() =>
        Assert.Equal(Severity.Watch, Judge("市气象台发布暴雨红色预警。", ArticleKind.Commentary, isFloodStory: true).Severity);

    [Fact]
    public void A_flood_story_without_figures_is_watched() =>
        Assert.Equal(Severity.Watch, Judge("市长督导防汛,要求做好强降雨防范。", ArticleKind.News, isFloodStory: true).Severity);

    [Theory]
    [InlineData("40.96", "0.96", null, false, Severity.Warning)]
    [InlineData("52.80", "1.30", "0.30", false, Severity.Severe)]
    [InlineData("41.50", "1.50", null, true, Severity.Watch)]
    [InlineData("38.10", null, null, false, Severity.Watch)]
    [InlineData("38.10", null, null, true, Severity.None)]
    public void A_level_is_as_grave_as_the_line_it_is_above(string level, string? aboveWarning, string? aboveGuarantee, bool forecast, Severity severity)
    {
        var reading = new Reading { LevelMeters = Number(level), AboveWarningMeters = Number(aboveWarning), AboveGuaranteeMeters = Number(aboveGuarantee), Forecast = forecast };
        Assert.Equal(severity, SeverityJudge.Judge(ArticleKind.News, [], [reading], [], isFloodStory: false).Severity);
    }

    private static Severity Judge(string text) => Judge(text, ArticleKind.News, isFloodStory: false).Severity;

    private static Grade Judge(string text, ArticleKind kind, bool isFloodStory) =>
        SeverityJudge.Judge(kind, [text], [], NoticeFinder.Find(kind, [], [new Paragraph(text, [7])], new DateOnly(2024, 6, 27)), isFloodStory);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
