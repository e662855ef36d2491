using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

public sealed class TopicFinderTests
{
    [Theory]
    [InlineData("湖心站今年首次超警戒水位", "连日强降雨,湖心站出现洪峰水位,防汛形势严峻。", "防汛应急")]
    [InlineData("小微企业贷款更便利", "银行推出信用贷款,授信金额最高500万元,缓解融资难。", "金融财经")]
    [InlineData("早稻进入收割期", "田间地头,农机手忙着收割水稻,粮食丰收在望。", "农业农村")]
    [InlineData("市一医院开设夜间门诊", "患者下班后也能就医,医生每晚坐诊。", "卫生健康")]
    public void A_plain_story_has_its_topic_first(string title, string body, string topic) => Assert.Equal(topic, Find(title, body)[0].Name);

    [Fact]
    public void A_text_of_no_topic_is_other()
    {
        var match = Assert.Single(Find("猫", "猫睡了一天。"));
        Assert.Equal((TopicLexicon.Other, 0.0), (match.Name, match.Score));
        Assert.Empty(match.Why);
    }

    [Fact]
    public void An_empty_text_is_other() => Assert.Equal(TopicLexicon.Other, Assert.Single(Find(null, "")).Name);

    [Fact]
    public void The_headline_outweighs_the_end_of_the_body()
    {
        var body = new string('平', 200) + "银行与企业同到现场。";
        Assert.Equal("防汛应急", Find("全市防汛抗灾", body)[0].Name);
    }

    [Fact]
    public void A_matter_named_in_the_lead_is_a_topic_of_a_long_report_on_others()
    {
        var lead = "市委常委会召开会议,传达防汛救灾指示要求,听取防汛抗灾工作情况汇报。" + new string('平', 150);
        var rest = string.Concat(Enumerable.Repeat("会议研究了营商环境和基层治理,听取了政务服务情况。", 12));
        Assert.Equal(["政务治理", "防汛应急"], Find("市委常委会召开会议", lead + rest).Select(match => match.Name));
    }

    [Fact]
    public void A_word_in_an_enumeration_counts_less()
    {
        var listed = Find(null, "涉及教育、防汛、养老、交通等。").FirstOrDefault(match => match.Name == "防汛应急");
        var alone = Find(null, "今天讨论防汛。").First(match => match.Name == "防汛应急");
        Assert.True(listed is null || listed.Score < alone.Score);
    }

    [Fact]
    public void At_most_three_topics_are_given() =>
        Assert.InRange(Find("银行 医院 学校 法院 铁路 防汛", "银行贷款,医院门诊,学校教师,法院判决,铁路通车,防汛抗灾。").Count, 1, 3);

    private static IReadOnlyList<TopicMatch> Find(string? title, string body) =>
        new TopicFinder(Lexicons.Topics).Find(Passage.Of(title, [], [body]));
}
