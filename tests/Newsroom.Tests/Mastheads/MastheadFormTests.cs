using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Mastheads;

public sealed class MastheadFormTests
{
    private static readonly string[] Story = ["## 旧城改造按下快进键", "本报讯(记者 方晓) 旧城改造现场会召开,部署年度任务,计划年底完工。"];

    [Theory]
    [InlineData("2024年6月27日 星期四")]
    [InlineData("2024 年 6 月 2 7 日 星期四")]
    [InlineData("２０２４年６月２７日　星期四")]
    [InlineData("2024.6.27 星期四")]
    [InlineData("2024-06-27 第3版")]
    [InlineData("2024/6/27")]
    [InlineData("20240627 星期四")]
    [InlineData("二〇二四年六月二十七日 星期四")]
    [InlineData("二○二四年六月廿七日")]
    [InlineData("2024年6月27日 農曆甲辰年五月廿二")]
    [InlineData("中華民國一一三年六月二十七日 星期四")]
    [InlineData("江湾日报 2024年6月27日 星期四 责任编辑：方晓 美编：田雨")]
    [InlineData("# 江湾日报 2024年6月27日（星期四）")]
    [InlineData("June 27, 2024  Thursday")]
    [InlineData("JIANGWAN DAILY\nTHURSDAY, JUN. 27, 2024")]
    [InlineData("晚间版\n2024年6月27日 星期四")]
    [InlineData("2O24年6月27目 星期四")]
    [InlineData("2024年6月27曰 屋期四")]
    [InlineData("**2024年6月27日　星期四**")]
    [InlineData("2024年\n6月27日\n星期四")]
    [InlineData("2024年6月\n27\n星期四")]
    [InlineData("27\n2024年6月\n星期四")]
    public void A_printed_date_is_read_in_any_form(string masthead)
    {
        var issue = PageText.Read(["江湾日报", masthead.ReplaceLineEndings("\n\n"), .. Story]);

        Assert.Equal((new DateOnly(2024, 6, 27), DateSource.Masthead), (issue.Date, issue.DateSource));
        Assert.Empty(issue.Warnings);
        Assert.Single(issue.Articles);
    }

    [Theory]
    [InlineData("第02版 要闻 2024年6月27日 星期四 责编：方晓 美编：田雨", "第02版")]
    [InlineData("2024年6月27日 星期四 A2 民生", "A2")]
    [InlineData("A2版 2024-06-27", "A2版")]
    public void A_header_of_an_inner_page_gives_date_and_page(string header, string page)
    {
        var issue = PageText.Read([header, .. Story]);

        Assert.Equal((new DateOnly(2024, 6, 27), page), (issue.Date, issue.Page));
        Assert.Equal(page, Assert.Single(issue.Articles).Page);
    }

    [Fact]
    public void Number_code_and_pages_are_read_in_their_forms()
    {
        var issue = PageText.Read(["江湾日报", "2024年6月27日 星期四 今日四版", "总第 2 2 4 8 5 期", "国内统一刊号：CN 99—0017", .. Story]);

        Assert.Equal((22485, "99-0017", 4), (issue.Number, issue.CnCode, issue.Pages));
    }

    [Fact]
    public void A_date_that_signs_a_notice_is_no_masthead()
    {
        var issue = PageText.Read("关于停水的通告", "因管网检修,老街一带停水两天,请居民提前储水。", "江湾市自来水公司\n2024年5月8日");

        Assert.NotEqual(DateSource.Masthead, issue.DateSource);
    }
}
