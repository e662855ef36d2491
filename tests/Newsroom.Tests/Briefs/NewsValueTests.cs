using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class NewsValueTests
{
    [Theory]
    [InlineData("该局要求各地加强值守。")]
    [InlineData("5月6日,该局要求各地加强值守。")]
    [InlineData("这标志着工程进入收尾阶段。")]
    [InlineData("此举惠及居民两千户。")]
    [InlineData("此外,全市新建公园三座。")]
    [InlineData("如此,才能办好这件事。")]
    [InlineData("对此,市城管局作出回应。")]
    [InlineData("其中,十个小区已经完工。")]
    [InlineData("他强调,要抓好落实。")]
    [InlineData("去年9月,她回到老街开店。")]
    [InlineData("刚开始,他以为是施工。")]
    [InlineData("会议指出,要抓好落实。")]
    [InlineData("二是稳定就业。")]
    [InlineData("强调防大汛、抢大险,备足沙袋。")]
    [InlineData("老街的夜市也不断扩大。")]
    [InlineData("在果园里，也有无人机的身影出现。")]
    [InlineData("总而言之,这件事大有助益。")]
    [InlineData("8月10日,由该公司研发的设备投入使用。")]
    [InlineData("第二,要消除冲突。")]
    public void A_sentence_that_needs_the_one_before_looks_back(string sentence) => Assert.True(NewsValue.LooksBack(sentence));

    [Theory]
    [InlineData("江湾区召开旧城改造现场会。")]
    [InlineData("5月6日,江湾区召开旧城改造现场会。")]
    [InlineData("第二届江湾博览会开幕。")]
    [InlineData("第四季度产值增长两成。")]
    [InlineData("那曲市启动防汛应急响应。")]
    [InlineData("要素市场改革扩围。")]
    [InlineData("这两天,全市气温骤降。")]
    [InlineData("何远表示,他将加快改造。")]
    [InlineData("自2010年以来,越来越多的人选择骑行。")]
    public void A_sentence_that_stands_alone_does_not(string sentence) => Assert.False(NewsValue.LooksBack(sentence));

    [Theory]
    [InlineData("人勤春来早,春耕备耕忙。")]
    [InlineData("康养金地,引凤来栖。")]
    [InlineData("成本低")]
    public void Short_even_parts_and_headings_are_slogans(string sentence) => Assert.True(NewsValue.IsSlogan(sentence));

    [Theory]
    [InlineData("江湾区召开旧城改造现场会。")]
    [InlineData("截至6日,42个项目复工。")]
    public void A_sentence_of_news_is_no_slogan(string sentence) => Assert.False(NewsValue.IsSlogan(sentence));

    [Theory]
    [InlineData("5月6日,江湾区召开旧城改造现场会。")]
    [InlineData("8月15日,开展以“争做阳光少年”为主题的篮球赛。")]
    [InlineData("江湾区二十个小区同时开工。")]
    public void A_sentence_of_news_loses_nothing(string sentence) => Assert.Equal(0, NewsValue.PenaltyOf(sentence));

    [Theory]
    [InlineData("清晨,工地上一派繁忙。")]
    [InlineData("彩龙在蓝天上飞舞,歌声在云间飘荡。")]
    [InlineData("文明的本意是指人的教养和开化。")]
    [InlineData("“盼了好多年！”")]
    [InlineData("市民何先生家住老街。")]
    public void Scenes_musings_and_quotations_lose_much(string sentence) => Assert.InRange(NewsValue.PenaltyOf(sentence), 9, 100);

    [Fact]
    public void The_more_scene_the_worse() =>
        Assert.True(NewsValue.PenaltyOf("清晨,寒风凛冽,车间里一派繁忙。") > NewsValue.PenaltyOf("清晨,工人到岗。"));
}
