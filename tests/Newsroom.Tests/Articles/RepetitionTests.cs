namespace Baozhai.Newsroom.Tests.Articles;

public sealed class RepetitionTests
{
    private const string Story = "本报讯(记者 方晓)江湾大桥第3号桥墩今日浇筑完成,大桥全长1200米,双向六车道,建成后方便两岸4万居民出行。";

    [Fact]
    public void Stories_that_differ_only_in_their_figures_are_different_stories() =>
        Assert.Equal(2, PageText.Read("## 江湾大桥第3号桥墩浇筑完成", Story, "## 江湾大桥第4号桥墩浇筑完成", Story.Replace("第3号", "第4号", StringComparison.Ordinal)).Articles.Count);

    [Fact]
    public void Stories_that_differ_only_in_a_name_are_different_stories() =>
        Assert.Equal(2, PageText.Read("## 江湾大桥第3号桥墩浇筑完成", Story, "## 青岭大桥第3号桥墩浇筑完成", Story.Replace("江湾", "青岭", StringComparison.Ordinal)).Articles.Count);

    [Fact]
    public void A_lead_printed_again_with_a_slip_of_the_recogniser_begins_no_article()
    {
        var article = PageText.ReadOne("## 江湾大桥第3号桥墩浇筑完成", Story, Story.Replace("居民", "居艮", StringComparison.Ordinal), "项目部表示,明年汛期以前全部桥墩都将浇筑完成,桥面铺装随后开始。");
        Assert.Equal(2, article.Paragraphs.Count);
    }
}
