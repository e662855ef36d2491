using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Articles;

public sealed class NoticeTests
{
    [Fact]
    public void Number_points_and_fields_are_the_text_of_a_notice()
    {
        var notice = PageText.ReadOne(
            "江湾区国有建设用地使用权挂牌出让公告", "江土告字〔2017〕9号", "经批准，决定以挂牌方式出让两宗土地，现将有关事项公告如下：",
            "一、地块的基本情况：", "宗地编号：JW2017-15；面积：12356平方米。", "二、联系方式", "联 系 人：方先生　林女士", "江湾区国土资源局", "2017年6月13日");
        Assert.Equal((ArticleKind.Notice, "江湾区国有建设用地使用权挂牌出让公告"), (notice.Kind, notice.Title));
        Assert.Equal([3, 5, 7, 9, 11, 13, 15, 17], PageText.Numbers(notice.Lines));
        Assert.Empty(notice.Joins);
    }

    [Fact]
    public void Who_issues_a_notice_is_the_beginning_of_its_title()
    {
        var notice = PageText.ReadOne("江湾区人民政府\n关于禁止焚烧秸秆的通告", "为防治大气污染，现将有关事项通告如下：", "一、全区禁止露天焚烧秸秆。", "江湾区人民政府", "2018年5月7日");
        Assert.Equal((ArticleKind.Notice, "江湾区人民政府 关于禁止焚烧秸秆的通告"), (notice.Kind, notice.Title));
    }

    [Fact]
    public void Lost_things_stand_in_one_notice_and_the_next_has_its_own_signature()
    {
        var notices = PageText.Read(
            "遗失声明", "▲方晓遗失身份证，声明作废。", "▲江湾五金门市部遗失营业执照副本，声明作废。",
            "公 告", "林远、陆一鸣：本院受理原告诉你们合同纠纷一案，现依法公告送达开庭传票，逾期将依法缺席判决。", "江湾区人民法院", "注销公告", "江湾养殖合作社决议解散，请债权人45日内申报债权。").Articles;
        Assert.Equal(["遗失声明", "公 告", "注销公告"], notices.Select(notice => notice.Title));
        Assert.Equal([2, 2, 1], notices.Select(notice => PageText.Numbers(notice.Lines).Length));
        Assert.All(notices, notice => Assert.Equal(ArticleKind.Notice, notice.Kind));
    }
}
