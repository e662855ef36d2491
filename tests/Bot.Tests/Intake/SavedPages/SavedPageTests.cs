using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Tests.Intake.SavedPages;

public sealed class SavedPageTests
{
    private const string Story = "<p>5月7日，江湾大桥顺利合龙，这是江湾第三座跨江大桥，全长一千米，市民出行更方便。</p>";

    [Fact]
    public void An_article_of_an_electronic_edition_in_gb2312_is_read_with_all_its_parts()
    {
        var issue = EpaperFixtures.ReadFile("article-gb2312.html");

        Assert.Equal(("江湾日报", new DateOnly(2024, 5, 8), "第02版"), (issue.Paper, issue.Date, issue.Page));
        var article = Assert.Single(issue.Articles);
        Assert.Equal(("林远山在江湾区调研时强调", "旧城改造按下快进键"), (article.Kicker, article.Title));
        Assert.Equal(["年底前全部完工"], article.Subtitles);
        Assert.Equal(("方晓", "田雨"), (Assert.Single(article.Reporters), Assert.Single(article.Correspondents)));
        Assert.Equal("第02版", article.Page);
        Assert.Equal(4, article.Paragraphs.Count);
    }

    [Fact]
    public void A_paragraph_of_a_saved_page_is_never_joined_with_the_next() =>
        Assert.Empty(Assert.Single(EpaperFixtures.ReadFile("article-gb2312.html").Articles).Joins);

    [Fact]
    public void The_properties_in_a_publishing_systems_comment_count_first()
    {
        var article = Assert.Single(EpaperFixtures.ReadFile("article-properties.html").Articles);

        Assert.Equal(("江湾区添新去处", "老街夜市&集市", "A02"), (article.Kicker, article.Title, article.Page));
        Assert.Equal(["方晓"], article.Reporters);
        Assert.Equal(ArticleKind.News, article.Kind);
        Assert.Equal(["5月7日晚，江湾老街夜市开张，三十个摊位迎客。", "摊主高明说，生意比预想的好。"], EpaperFixtures.Paragraphs(article));
    }

    [Fact]
    public void A_page_of_links_gives_teasers_and_a_warning_but_no_article()
    {
        var issue = EpaperFixtures.ReadFile("page-index.html");

        Assert.Empty(issue.Articles);
        Assert.Equal(3, issue.Furniture.Count(piece => piece.Kind == FurnitureKind.Teaser));
        Assert.Equal(new DateOnly(2024, 5, 8), issue.Date);
        Assert.Contains(issue.Warnings, warning => warning.Contains("list of 3 links", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("某 某 网 版 权 所 有，未 经 书 面 授 权 禁 止 使 用，违者将依法追究责任，本网转载其他媒体稿件是为传播更多的信息，此类稿件不代表本网观点，如有侵权请在两周内来电联系。")]
    [InlineData("本网转载的稿件不代表本网观点，如有侵权请来信告知，我们会尽快处理，谢谢各位读者。")]
    [InlineData("互联网新闻信息服务许可证10120170001 增值电信业务经营许可证B120060139")]
    public void A_legal_line_is_no_text(string line) =>
        Assert.Equal(["5月7日，江湾大桥合龙。"], EpaperFixtures.Paragraphs(Assert.Single(EpaperFixtures.Read(
            $"<html><head><title>江湾大桥合龙--某某网</title></head><body><h1>江湾大桥合龙</h1><p>5月7日，江湾大桥合龙。</p><p>{line}</p></body></html>").Articles)));

    [Fact]
    public void An_item_of_one_sentence_under_the_pages_own_headline_is_an_article() =>
        Assert.Equal("江湾大桥合龙", Assert.Single(EpaperFixtures.Read(
            "<html><head><title>江湾大桥合龙--某某网</title></head><body><h1>江湾大桥合龙</h1><p>5月7日，大桥合龙。</p></body></html>").Articles).Title);

    [Fact]
    public void A_story_about_copying_without_leave_keeps_its_sentence() =>
        Assert.Equal(2, Assert.Single(EpaperFixtures.Read(
            "<html><head><title>盗版案宣判</title></head><body><h1>盗版案宣判</h1><p>5月7日，江湾区法院宣判一起盗版案，被告人方某获刑一年，并处罚金五万元，当庭表示服判不再上诉。</p>"
            + "<p>法院认为，方某擅自印制他人图书，数量较大，情节严重，其行为已构成犯罪，应当依法惩处。</p></body></html>").Articles).Paragraphs.Count);

    [Fact]
    public void A_page_of_a_news_site_is_its_headline_and_its_paragraphs()
    {
        var article = Assert.Single(EpaperFixtures.ReadFile("news-site.html").Articles);

        Assert.Equal("江湾大桥合龙", article.Title);
        Assert.Equal(["江湾新闻网讯（记者 方晓）5月7日，江湾大桥顺利合龙，这是江湾第三座跨江大桥。", "为何建桥", "大桥建成后，两岸通行时间缩短一半，市民出行更方便。"], EpaperFixtures.Paragraphs(article));
    }

    [Fact]
    public void Several_headings_with_paragraphs_are_several_articles()
    {
        var issue = EpaperFixtures.Read($"<h2>江湾大桥合龙</h2>{Story}<h2>老街夜市开张</h2><p>本报讯（记者 田雨）5月7日晚，江湾老街夜市开张，三十个摊位迎客，热闹非凡。</p>");

        Assert.Equal(["江湾大桥合龙", "老街夜市开张"], issue.Articles.Select(article => article.Title));
    }

    [Fact]
    public void Paragraphs_divided_by_breaks_are_paragraphs()
    {
        var article = Assert.Single(EpaperFixtures.Read("<h1>江湾大桥合龙</h1><div id=\"ozoom\">　　大桥顺利合龙。<br>　　市民出行更方便。<br/></div>").Articles);

        Assert.Equal(["大桥顺利合龙。", "市民出行更方便。"], EpaperFixtures.Paragraphs(article));
    }

    [Fact]
    public void Scripts_styles_and_navigation_are_no_text()
    {
        var page = SavedPageReader.Read($"<style>.江{{}}</style><script>var 江 = '<p>假。</p>';</script><nav>首页，频道。</nav><h1>江湾大桥合龙</h1>{Story}<footer>版权，所有。</footer>");

        Assert.Equal("# 江湾大桥合龙\n\n5月7日，江湾大桥顺利合龙，这是江湾第三座跨江大桥，全长一千米，市民出行更方便。\n\n", page.Text);
    }

    [Fact]
    public void Entities_are_characters() =>
        Assert.Contains("水位&lt;40米，“超警”。", SavedPageReader.Read($"<h1>江</h1>{Story}<p>水位&amp;lt;40米，&ldquo;&#36229;&#x8b66;&rdquo;&#12290;</p>").Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_without_a_heading_is_called_as_its_window_is() =>
        Assert.Equal("江湾大桥顺利合龙", Assert.Single(EpaperFixtures.Read($"<title>江湾大桥顺利合龙_江湾网</title>{Story}").Articles).Title);

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<title>江湾日报")]
    [InlineData("<script><p>从未结束的脚本，没有正文。")]
    [InlineData("</div></p></founder-content><!-- <p")]
    [InlineData("<!--enpproperty <title>--><!--/enpcontent--><p a='")]
    public void A_broken_page_has_no_article(string html) => Assert.Empty(EpaperFixtures.Read(html).Articles);
}
