namespace Baozhai.Newsroom.Tests.Articles;

public sealed class ConfidenceTests
{
    private const string Title = "## 江湾大桥加固完工恢复通行";
    private const string Lead = "本报讯(记者 方晓)江湾大桥加固工程昨日完工,桥面重新铺装沥青,恢复通行,每小时两千辆。";

    private const string Rest = "桥面铺装沥青期间,江湾大桥半幅封闭通行;加固工程完工后,工程公司每月还要检查桥面。";

    [Fact]
    public void A_signed_article_under_its_marked_title_is_nearly_certain() =>
        Assert.True(Of(Title, Lead, Rest) > 0.95);

    [Fact]
    public void An_article_that_breaks_off_is_doubtful() =>
        Assert.True(Of(Title, Lead, "桥面铺装沥青时半幅封闭通行,工程公司每月还要检查江湾大桥的桥面和") < Of(Title, Lead, Rest) - 0.1);

    [Fact]
    public void A_title_in_words_the_text_has_not_is_doubtful() =>
        Assert.True(Of("## 青岭茶园春采忙", Lead) < Of(Title, Lead));

    [Fact]
    public void The_neighbour_of_an_article_that_breaks_off_is_doubtful()
    {
        string[] next = ["## 青岭茶园春采忙", "本报讯(记者 林远)青岭茶园今春采茶三百余担,春采正忙。"];
        var whole = PageText.Read([Title, Lead, .. next]).Articles[1];
        var broken = PageText.Read([Title, Lead, "桥面铺装沥青时半幅封闭通行,工程公司每月还要检查江湾大桥的桥面和", .. next]).Articles[1];
        Assert.True(broken.Confidence < whole.Confidence);
    }

    private static double Of(params string[] blocks) => PageText.ReadOne(blocks).Confidence;
}
