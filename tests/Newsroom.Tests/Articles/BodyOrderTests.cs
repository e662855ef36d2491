using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class BodyOrderTests
{
    private const string Lead = "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,计划年底完工。";

    [Fact]
    public void A_paragraph_printed_three_times_stands_once()
    {
        var issue = PageText.Read(
            "## 旧城改造按下快进键", Lead, "二十个小区同时开工,工人们加紧施工。", "二十个小区同时开工,工人们加紧施工。", "居民们期待早日完工。", "二十个小区同时开工,工人们加紧施工。");
        Assert.Equal([3, 5, 9], PageText.Numbers(Assert.Single(issue.Articles).Lines));
        Assert.Equal([7, 11], PageText.Numbers([.. issue.Furniture.Where(piece => piece.Kind is FurnitureKind.Duplicate).Select(piece => piece.Lines)]));
    }

    [Fact]
    public void Two_paragraphs_glued_into_one_line_stay_one_line()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", Lead + "二十个小区同时开工。 居民们期待早日完工。");
        Assert.Equal([3], PageText.Numbers(article.Lines));
        Assert.Single(article.Paragraphs);
    }

    [Fact]
    public void Furniture_between_two_halves_of_a_sentence_does_not_part_them()
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", Lead, "会议指出,要把改造同民生结合起来,把群众反映最强烈的停车难、加装电", "扫一扫关注江湾日报", "责任编辑：田雨", "梯难一件件办好。");
        Assert.Equal([new LineJoin(5, 11)], article.Joins);
    }
}
