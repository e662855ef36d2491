using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class BrieferTests
{
    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Fact]
    public void A_flood_story_has_topic_place_reading_and_severity()
    {
        var brief = _briefer.Make("湘江水位上涨", "6月27日零时,湘江渌口站水位达40.96米,超警戒水位0.96米,防汛形势严峻。", new DateOnly(2024, 6, 27));
        Assert.Equal("防汛应急", brief.Topics[0].Name);
        Assert.Equal(["湘江", "渌口区"], brief.Places);
        Assert.Equal(40.96m, Assert.Single(brief.Readings).LevelMeters);
        Assert.Equal(Severity.Warning, brief.Severity);
    }

    [Fact]
    public void An_article_without_text_has_an_empty_brief()
    {
        var brief = _briefer.Make(null, "");
        Assert.Equal("", brief.Summary);
        Assert.Empty(brief.SummaryLines);
        Assert.Equal(TopicLexicon.Other, Assert.Single(brief.Topics).Name);
        Assert.Equal(Severity.None, brief.Severity);
    }

    [Fact]
    public void The_lines_of_the_summary_are_those_of_its_paragraphs()
    {
        var article = PageText.ReadOne("## 旧城改造开工", "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。");
        Assert.Equal(article.Paragraphs[0].Lines, _briefer.Make(article, null).SummaryLines);
    }

    [Fact]
    public void A_length_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Briefer(Lexicons.Topics, Lexicons.Places, 0));

    [Fact]
    public void A_commentary_opens_with_no_conclusion_of_what_came_before()
    {
        var brief = _briefer.Make(
            new Article
            {
                Id = default,
                Kind = ArticleKind.Commentary,
                Title = "办好三市一体化这件事",
                Headline = "办好三市一体化这件事",
                Paragraphs =
                [
                    new Paragraph("推进三市一体化更快发展,关键在于同心协力,真抓实干。", [1]),
                    new Paragraph("放眼全球,不少城市群正是这样壮大的。如此,加快推进三市一体化,是时也,亦势也。", [2]),
                ],
            },
            null);
        Assert.False(brief.Summary.StartsWith("如此", StringComparison.Ordinal), brief.Summary);
    }
}
