namespace Baozhai.Newsroom.Tests.Pages;

/// <summary>Pages written down line by line, and pages without blank lines.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Column =
    [
        "江湾大桥加固工程完工", "本报讯（记者 方晓）江湾大桥加固工",
        "程昨日完工，桥面重新铺装沥青，伸缩缝", "全部更换，通行能力恢复到每小时两千辆",
        "左右，过往司机都说平稳了许多。", "加固工程历时三个月，投资一千二百万元，",
        "其间半幅封闭通行，没有发生一起事故。",
    ];

    [Fact]
    public void Lines_of_a_column_are_one_text_under_their_title()
    {
        var article = Assert.Single(PageText.Read(string.Join('\n', Column)).Articles);
        Assert.Equal("江湾大桥加固工程完工", article.Title);
        Assert.Equal([2, 3, 4, 5, 6, 7], PageText.Numbers(article.Lines));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void A_title_between_two_texts_in_columns_begins_an_article()
    {
        string[] second = ["青岭茶园春采忙", "本报讯（记者 林远）青岭茶农今春采摘", "明前茶三百余担，合作社统一收购鲜叶，", "炒青车间昼夜开工。"];
        var articles = PageText.Read(string.Join('\n', [.. Column, .. second])).Articles;
        Assert.Equal(["江湾大桥加固工程完工", "青岭茶园春采忙"], articles.Select(article => article.Title));
    }

    [Fact]
    public void A_list_of_headlines_of_one_length_is_no_column() =>
        Assert.Empty(PageText.Read("老街灯会今晚开幕迎客\n江湾大桥加固工程完工\n青岭茶园春采正当时节\n城东新校九月正式开学").Articles);

    [Fact]
    public void Without_blank_lines_touching_headlines_are_title_and_subtitle()
    {
        const string text = "本报讯（记者 方晓）江湾大桥加固工程昨日完工，桥面重新铺装沥青，伸缩缝全部更换，通行能力恢复到每小时两千辆左右。";
        var articles = PageText.Read($"江湾大桥加固完工\n全部更换伸缩缝\n{text}\n{text.Replace("江湾", "柳湾", StringComparison.Ordinal)}\n{text.Replace("江湾", "石湾", StringComparison.Ordinal)}\n工程历时三个月，投资一千二百万元。").Articles;
        Assert.Equal("江湾大桥加固完工", articles[0].Title);
        Assert.Equal(["全部更换伸缩缝"], articles[0].Subtitles);
    }
}
