using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class SubheadTests
{
    private const string Bridge = "本报讯(记者 方晓)江湾大桥加固工程昨日完工,桥面重新铺装沥青,伸缩缝全部更换,通行能力恢复到每小时两千辆。";
    private const string Tea = "青岭茶农今春采摘明前茶三百余担,合作社统一收购鲜叶,炒青车间昼夜开工,价格比往年略高。";

    [Fact]
    public void An_unsigned_story_in_other_words_is_an_article_of_its_own()
    {
        var issue = PageText.Read("江湾大桥加固完工恢复通行", Bridge, "青岭茶农今春采摘明前茶三百余担收入见涨", Tea);
        Assert.Equal(["江湾大桥加固完工恢复通行", "青岭茶农今春采摘明前茶三百余担收入见涨"], issue.Articles.Select(article => article.Title));
    }

    [Fact]
    public void A_short_headline_over_text_in_the_same_words_is_a_subhead()
    {
        var article = PageText.ReadOne("江湾大桥加固完工恢复通行", Bridge, "伸缩缝全部更换",
            "江湾大桥的伸缩缝已使用二十年,这次加固工程全部更换,桥面铺装沥青后行车平稳,每小时通行能力恢复。");
        Assert.Equal(3, PageText.Numbers(article.Lines).Length);
    }

    [Fact]
    public void Text_continued_from_another_page_is_no_part_of_the_article_above()
    {
        var issue = PageText.Read("江湾大桥加固完工恢复通行", Bridge, "青岭茶园春采忙", "(上接第一版)", Tea);
        Assert.Equal(2, issue.Articles.Count);
    }

    [Fact]
    public void A_title_with_a_pause_over_a_signed_text_is_a_title()
    {
        var issue = PageText.Read("江湾大桥加固完工恢复通行", Bridge, "青岭茶农今春采摘明前茶三百余担,合作社收入比往年见涨", "本报讯(记者 林远)" + Tea);
        Assert.Equal("青岭茶农今春采摘明前茶三百余担,合作社收入比往年见涨", issue.Articles[1].Title);
    }

    [Fact]
    public void An_end_printed_below_the_next_article_goes_back_to_its_own()
    {
        var issue = PageText.Read(
            "江湾大桥加固完工恢复通行",
            Bridge,
            "江湾大桥加固工程由市桥隧公司承担,桥面铺装沥青时半幅封闭,伸缩缝更换后还要",
            "青岭茶园春采忙",
            "本报讯(记者 林远)" + Tea,
            "观测大桥的通行情况,工程公司每月检查桥面沥青和伸缩缝,确保江湾大桥加固后通行平稳。");
        Assert.Equal([3, 5, 11], PageText.Numbers(issue.Articles[0].Lines));
        Assert.Equal([new LineJoin(5, 11)], issue.Articles[0].Joins);
    }

    [Fact]
    public void A_banner_above_a_cut_sentence_leaves_the_title_to_the_headline_between_its_halves()
    {
        var article = PageText.ReadOne(
            "民生·热点",
            "本报讯(记者 方晓)江湾大桥加固工程昨日完工,桥面重新铺装沥青,伸缩缝全部更换,通行能力恢复",
            "江湾大桥加固完工",
            "到每小时两千辆。市桥隧公司每月检查桥面。");
        Assert.Equal("江湾大桥加固完工", article.Title);
    }

    [Fact]
    public void A_title_that_the_column_broke_inside_a_word_is_one()
    {
        var article = PageText.ReadOne("江湾大桥加固工程恢复通", "行能力达两千辆", Bridge.Replace("通行能力恢复", "恢复通行能力", StringComparison.Ordinal));
        Assert.Equal("江湾大桥加固工程恢复通行能力达两千辆", article.Title);
    }

    [Fact]
    public void A_title_set_in_two_lines_is_not_divided_at_the_seam()
    {
        var article = PageText.ReadOne("江湾大桥加固工程昨日\n全部完工恢复通行两千辆", Bridge);
        Assert.Empty(article.Subtitles);
        Assert.Null(article.Kicker);
    }
}
