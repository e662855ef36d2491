using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Forms;

/// <summary>What text recognisers write around and into a text is no part of it.</summary>
public sealed class RecogniserFormTests
{
    private const string Lead = "本报讯（记者 方晓）昨日，江湾大桥合龙，全长一千米。";

    [Theory]
    [InlineData("昨日，**江湾大桥**合龙。", "昨日，江湾大桥合龙。")]
    [InlineData("昨日，江湾大桥合龙，详见[公告](https://example.com/a?b=1)。", "昨日，江湾大桥合龙，详见公告。")]
    [InlineData("昨日，![图](imgs/1.png)江湾大桥合龙。", "昨日，江湾大桥合龙。")]
    [InlineData("昨日，江湾大桥<b>合龙</b>，耗资3亿元。<!-- 第2栏 -->", "昨日，江湾大桥合龙，耗资3亿元。")]
    [InlineData("昨日，水位达 $4 3 . 6 5 \\mathrm { m }$，超警 $0 . 6 5$ 米。", "昨日，水位达43.65m，超警0.65米。")]
    [InlineData("昨日，林地 $3 . 2 \\mathrm { k m } ^ { 2 }$ 过火，湿度 $4 5 \\%$。", "昨日，林地3.2km²过火，湿度45%。")]
    [InlineData("昨日，最高气温38^{\\circ}C，蓄水率87\\%。", "昨日，最高气温38℃，蓄水率87%。")]
    [InlineData("昨日，江湾大桥合龙\\*，造价US$5亿。", "昨日，江湾大桥合龙*，造价US$5亿。")]
    [InlineData("昨日，面积3*4*5米，文号〔2024〕12号。", "昨日，面积3*4*5米，文号〔2024〕12号。")]
    [InlineData("昨日，编号 `A-12` 的闸门开启，A&amp;B公司参建。", "昨日，编号 A-12 的闸门开启，A&B公司参建。")]
    [InlineData("昨日，《<江湾>纪行》出版，[注](见二版)。", "昨日，《<江湾>纪行》出版，[注](见二版)。")]
    public void Markup_inside_a_paragraph_is_taken_off_and_text_stays(string printed, string read) =>
        Assert.Equal("本报讯（记者 方晓）" + read, PageText.ReadOne("# 大桥合龙", "本报讯（记者 方晓）" + printed).Body);

    [Theory]
    [InlineData("# **大桥合龙**")]
    [InlineData("<h2 class=\"t\">大桥合龙</h2>")]
    [InlineData("<div style=\"text-align: center;\">大桥合龙</div>")]
    [InlineData("**大桥合龙**")]
    [InlineData("> 大桥合龙")]
    [InlineData("大 桥 合 龙")]
    public void A_title_is_read_without_what_marks_it(string title) =>
        Assert.Equal("大桥合龙", PageText.ReadOne(title, Lead).Title?.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("---\nlanguage: zh\nrotation: 0\n---")]
    [InlineData("```markdown")]
    [InlineData("以下是图片中的文字识别结果：")]
    [InlineData("Here is the text extracted from the image:")]
    [InlineData("<!-- page 1 -->")]
    [InlineData("![](images/head.jpg)")]
    [InlineData("<page_number>3</page_number>")]
    public void What_stands_around_a_page_is_furniture(string before)
    {
        var issue = PageText.Read(before, "# 大桥合龙", Lead);

        var article = Assert.Single(issue.Articles);
        Assert.Equal((null, "大桥合龙", Lead), (article.Kicker, article.Title, article.Body));
        Assert.Contains(issue.Furniture, piece => piece.Lines.First == 1 && piece.Kind == FurnitureKind.Other);
    }

    [Theory]
    [InlineData("以上是图片中的文字内容，如需进一步整理请告诉我。")]
    [InlineData("Let me know if you need anything else from the image.")]
    [InlineData("```")]
    public void What_a_model_says_below_a_page_is_no_text(string after) =>
        Assert.Equal(Lead, PageText.ReadOne("# 大桥合龙", Lead, after).Body);

    [Fact]
    public void A_picture_between_two_paragraphs_does_not_divide_their_story() =>
        Assert.Equal([3, 7], PageText.Numbers(PageText.ReadOne("# 大桥合龙", Lead, "![](a.jpg)", "大桥建成后，两岸通行时间缩短一半。").Lines));

    [Theory]
    [InlineData("| 站名 | 水位 |\n| --- | --- |\n| 江湾站 | 33.10 |")]
    [InlineData("<table><tr><td>站名</td><td>水位</td></tr><tr><td>江湾站</td><td>33.10</td></tr></table>")]
    [InlineData("<table>\n<tr>\n<td>站名</td>\n<td>水位</td>\n</tr>\n<tr><td>江湾站</td><td>33.10</td></tr>\n</table>")]
    public void A_table_is_rows_of_its_story(string table)
    {
        var article = PageText.ReadOne("# 水位上涨", Lead, table);

        Assert.Equal([Lead, "站名　水位", "江湾站　33.10"], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.True(article.Confidence > 0.8);
    }

    [Fact]
    public void A_heading_over_pictures_only_is_no_headline_of_the_next_story()
    {
        var article = PageText.ReadOne("# 光影", "![](a.jpg)\n![](b.jpg)", "# 大桥合龙", Lead);

        Assert.Equal((null, "大桥合龙"), (article.Kicker, article.Title));
    }

    [Fact]
    public void Numbers_of_stories_below_the_name_of_their_page_are_no_part_of_titles() =>
        Assert.Equal(["大桥合龙", "水位上涨"], PageText.Read("## 第01版：要闻", "### 1. 大桥合龙", Lead, "### 2. 水位上涨", Lead.Replace("大桥", "二桥", StringComparison.Ordinal)).Articles.Select(article => article.Title));

    [Fact]
    public void A_comment_that_nothing_closes_ends_with_its_paragraph() =>
        Assert.Equal(Lead, PageText.ReadOne("# 大桥合龙", "<!-- 此处", Lead).Body);

    [Fact]
    public void A_table_that_nothing_closes_does_not_swallow_the_page() =>
        Assert.Equal(["水位上涨", "大桥合龙"], PageText.Read("# 水位上涨", Lead.Replace("大桥", "二桥", StringComparison.Ordinal), "<table><tr><td>站名</td>", "# 大桥合龙", Lead).Articles.Select(article => article.Title));
}
