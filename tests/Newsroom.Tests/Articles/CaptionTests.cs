using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class CaptionTests
{
    private const string Lead = "江湾日报讯(记者/方晓) 5月6日,江湾区召开旧城改造现场会,部署年度任务,二十个小区同时开工,计划年底完工。";

    [Theory]
    [InlineData("图为旧城改造施工现场")]
    [InlineData("5月6日,工人们在老街铺设管线。方晓 摄")]
    [InlineData("工人们在老街铺设管线。 记者/方晓 摄")]
    [InlineData("工人们在老街铺设管线。（江湾区住建局供图）")]
    [InlineData("工人们在老街铺设管线 通讯员 田雨 摄影报道")]
    [InlineData("▲工人们在老街铺设管线")]
    [InlineData("改造后的老街 效果图")]
    public void A_caption_stands_among_the_head_lines_and_not_in_the_text(string caption)
    {
        var article = PageText.ReadOne("## 旧城改造按下快进键", Lead, caption, "居民们期待早日完工,过上更方便的日子。");
        Assert.Equal([3, 7], PageText.Numbers(article.Lines));
        Assert.Contains(5, PageText.Numbers(article.HeadLines));
    }

    [Fact]
    public void A_line_that_only_points_to_another_page_is_no_headline()
    {
        var issue = PageText.Read("详见A7版", "## 旧城改造按下快进键", Lead);
        Assert.Equal("旧城改造按下快进键", Assert.Single(issue.Articles).Title);
        Assert.Equal(1, Assert.Single(issue.Furniture).Lines.First);
    }

    [Theory]
    [InlineData("责任编辑：方晓 美术编辑：田雨 校对：高明", FurnitureKind.Contact)]
    [InlineData("本版责编:方晓", FurnitureKind.Contact)]
    [InlineData("新闻热线：0700-1234567 投稿邮箱：news@example.com", FurnitureKind.Contact)]
    [InlineData("扫码看视频", FurnitureKind.Qr)]
    [InlineData("江湾日报客户端", FurnitureKind.Qr)]
    [InlineData("今日天气：多云转小雨，18℃-25℃", FurnitureKind.Weather)]
    [InlineData("明天城区天气：晴", FurnitureKind.Weather)]
    public void Editors_contacts_codes_and_weather_are_furniture_wherever_they_stand(string line, FurnitureKind kind)
    {
        var issue = PageText.Read("## 旧城改造按下快进键", Lead, line, "居民们期待早日完工,过上更方便的日子。");
        Assert.Equal(kind, Assert.Single(issue.Furniture).Kind);
        Assert.Equal([3, 7], PageText.Numbers(Assert.Single(issue.Articles).Lines));
    }
}
