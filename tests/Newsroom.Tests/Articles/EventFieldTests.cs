namespace Baozhai.Newsroom.Tests.Articles;

/// <summary>When, where and for how much belong to the story that announces it.</summary>
public sealed class EventFieldTests
{
    private const string Lead = "本报讯（记者 方晓）荷花节将在江湾公园举行，现场有歌舞和灯会，欢迎市民参加。";

    [Theory]
    [InlineData("时间：7月12日9时", "地点：江湾公园东门", "咨询电话：12333")]
    [InlineData("展期：7月1日至8月1日", "票价：20元", "订票热线：0800-1234")]
    public void Fields_below_a_story_are_its_text(params string[] fields)
    {
        var issue = PageText.Read(["# 荷花节周日开幕", Lead, .. fields, "# 大桥合龙", "本报讯（记者 方晓）昨日，江湾大桥合龙。"]);

        Assert.Equal([Lead, .. fields], issue.Articles[0].Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(2, issue.Articles.Count);
    }

    [Fact]
    public void The_papers_own_telephones_are_not() =>
        Assert.Single(PageText.ReadOne("# 荷花节周日开幕", Lead, "广告热线：0800-1111", "发行电话：0800-2222", "邮编：412000").Paragraphs);

    [Fact]
    public void A_readers_question_is_text_of_its_column()
    {
        var article = PageText.Read("# 大桥合龙", Lead, "热线新闻", "读者王女士来电：门口修路天天挖沟，噪音很大，晚上能不能停一停？\n记者从市城管局获悉，工地夜间停止施工。").Articles[^1];

        Assert.Equal(("热线新闻", 2), (article.Title, article.Paragraphs.Count));
    }
}
