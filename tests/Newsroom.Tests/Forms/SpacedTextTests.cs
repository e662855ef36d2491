namespace Baozhai.Newsroom.Tests.Forms;

/// <summary>Spaces that a recogniser put between characters are undone; those of the page stay.</summary>
public sealed class SpacedTextTests
{
    [Theory]
    [InlineData("本 报 讯 （ 记 者 方 晓 ） 昨 日 ， 江 湾 大 桥 合 龙 ， 全 长 1200 米 。", "本报讯（记者方晓）昨日，江湾大桥合龙，全长1200米。")]
    [InlineData("本报讯（记者 方晓） 记者 从 市 交通局 获悉 ， 江湾 大桥 昨日 合龙 ， 全长 1200 米 。", "本报讯（记者方晓）记者从市交通局获悉，江湾大桥昨日合龙，全长1200米。")]
    [InlineData("本 报 讯 （ 记 者 方 晓 ） 2 0 2 4 年 5 月 8 日 ， 江 湾 大 桥 合 龙 。", "本报讯（记者方晓）2024年5月8日，江湾大桥合龙。")]
    public void Spaces_between_all_characters_or_words_of_a_line_are_undone(string printed, string read) =>
        Assert.Equal(read, PageText.ReadOne("# 江湾大桥合龙", printed).Body);

    [Theory]
    [InlineData("# 抢抓工期 大桥合龙")]
    [InlineData("# 李 明 讲师团进社区")]
    [InlineData("# 江湾 Marathon Park 开放")]
    public void Spaces_of_a_headline_stay(string title) =>
        Assert.Equal(title[2..], PageText.ReadOne(title, "本报讯（记者 方晓）昨日，江湾大桥合龙，全长一千米。").Title);

    [Fact]
    public void A_page_with_all_its_characters_apart_is_read_like_any_other()
    {
        var issue = PageText.Read("江 湾 日 报", "2024 年 5 月 8 日 星 期 三", "大 桥 合 龙", "本 报 讯 （ 记 者 方 晓 ） 昨 日 ， 江 湾 大 桥 合 龙 。");

        Assert.Equal(("江湾日报", new DateOnly(2024, 5, 8), "大桥合龙"), (issue.Paper, issue.Date, Assert.Single(issue.Articles).Title));
    }
}
