using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Mastheads;

public sealed class MastheadTests
{
    private static readonly string[] Story = ["## 旧城改造按下快进键", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,计划年底完工。"];

    [Fact]
    public void A_masthead_in_one_line_is_read()
    {
        var issue = PageText.Read(["江湾日报", "2024年5月8日　星期三　四月初一　总第1234期　今日8版　零售价：1.50元", .. Story]);
        Assert.Equal(("江湾日报", new DateOnly(2024, 5, 8), DateSource.Masthead), (issue.Paper, issue.Date, issue.DateSource));
        Assert.Equal((1234, 8, "四月初一"), (issue.Number, issue.Pages, issue.LunarDate));
        Assert.Single(issue.Articles);
    }

    [Fact]
    public void A_masthead_scattered_over_many_lines_is_read()
    {
        var issue = PageText.Read(
            ["# 江湾日报", "中共江湾市委主管、主办  \n国内统一连续出版物号 CN 99—0001", "A1", "今日城区天气：小雨转阴  \n气温3℃-8℃", "2024年5月", "8", "星期三", "甲辰年四月初一", "第1234期", "今日8版", .. Story]);
        Assert.Equal((new DateOnly(2024, 5, 8), 1234, 8), (issue.Date, issue.Number, issue.Pages));
        Assert.Equal(("99-0001", "甲辰年四月初一", "A1"), (issue.CnCode, issue.LunarDate, issue.Page));
        Assert.Equal("今日城区天气：小雨转阴 气温3℃-8℃", issue.Weather);
        Assert.Equal("江湾日报", Assert.Single(issue.Articles).Agency);
    }

    [Fact]
    public void Headlines_closed_by_a_page_label_point_elsewhere()
    {
        var issue = PageText.Read(["江湾大桥合龙", "老街夜市  \n今晚开张", "第08版", .. Story]);
        Assert.Single(issue.Articles);
        Assert.All(issue.Furniture, piece => Assert.Equal(FurnitureKind.Teaser, piece.Kind));
    }

    [Fact]
    public void The_foot_of_the_page_is_furniture()
    {
        var issue = PageText.Read([.. Story, "值班编委：方晓 责任编辑：田雨 美编：高明", "扫一扫关注江湾日报社新媒体", "江湾日报 微信公众号  \n江湾新闻网 掌上江湾"]);
        Assert.Equal([FurnitureKind.Contact, FurnitureKind.Qr, FurnitureKind.Qr], issue.Furniture.Select(piece => piece.Kind));
    }
}
