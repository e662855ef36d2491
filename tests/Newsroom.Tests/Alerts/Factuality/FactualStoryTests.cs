using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Places;

namespace Baozhai.Newsroom.Tests.Alerts.Factuality;

/// <summary>Stories with the words of a danger in which nothing happens now and here, and stories with such words beside a true danger.</summary>
public sealed class FactualStoryTests
{
    private static readonly DateOnly Day = new(2026, 7, 9);
    private readonly Briefer _briefer = new(Lexicons.Topics, new Gazetteer([]));

    [Theory]
    [InlineData("石潭水库要垮？水管所：谣言", "7月8日，“石潭水库要垮了，快上山”的语音在多个村民群里流传。值班员王建告诉记者，大坝各项数据正常。", "谣言|正常")]
    [InlineData("一条停水消息让超市的桶装水卖空", "“三水厂爆管，今晚起城西片区停水五天。”昨日，这条消息在朋友圈刷屏。市供水公司回应，该消息不实，水压正常。", "不实")]
    [InlineData("堤坝决口视频哪来的", "有网友上传视频，称青河大堤已经决口。经核查，该视频系用AI生成，青河水位低于警戒水位2.1米。", "AI生成")]
    [InlineData("男子编造震情被拘", "7月7日，胡某在短视频平台称“今晚有7级地震”。民警查明，胡某为博眼球编造虚假信息，依法对其行政拘留。", "编造|虚假|拘留")]
    [InlineData("求真栏目", "群里说云岭大桥断了三根拉索、即日起封闭。记者到现场看到车流如常，交警说没有封闭计划，图片是外省一座旧桥的旧照片。", "没有封闭计划|旧照片")]
    public void A_rumour_is_no_danger_and_its_brief_denies_it(string title, string text, string oneOf)
    {
        var brief = _briefer.Make(title, text, Day);

        Assert.Equal(Severity.None, brief.Severity);
        Assert.Empty(brief.Notices);
        Assert.Contains(oneOf.Split('|'), word => brief.Summary.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("去年8月，柳河出现超保证水位洪水，全县启动防汛Ⅰ级应急响应。")]
    [InlineData("2024年，全市成功抵御四轮台风，转移群众3.2万人，柳河水位超警戒1.3米。")]
    [InlineData("“十四五”时期，全县遭遇三次超警洪水，启动防汛Ⅱ级应急响应5次。")]
    [InlineData("会议回顾，过去五年，我们战胜了“6·18”特大山洪，紧急转移群众1.1万人。")]
    [InlineData("在2019年那场特大洪水中，柳河大堤出现管涌，县城被淹。")]
    [InlineData("今年3月，城北发生山体滑坡，3人遇难。")]
    [InlineData("那年夏天，水漫过堤顶，村里的房屋倒塌了大半。")]
    public void What_is_long_ago_is_no_danger(string text) => Assert.Equal(Severity.None, _briefer.Make("县里召开会议", text, Day).Severity);

    [Theory]
    [InlineData("去年此时柳河还在枯水期。7月8日20时，柳河新桥站水位超警戒0.42米。", Severity.Warning)]
    [InlineData("与2020年相比，今年的洪水来得更猛，7月9日6时柳河新桥站超保证水位0.2米。", Severity.Severe)]
    [InlineData("网上流传“柳河大坝垮了”，系谣言。7月8日，市气象台发布暴雨橙色预警信号，请市民不信谣、不传谣。", Severity.Warning)]
    [InlineData("刚做过演练的石桥村8日夜里真的遇上山洪，市防指21时启动防汛Ⅲ级应急响应。", Severity.Warning)]
    [InlineData("进入七月以来最强降雨，7月8日市气象台发布暴雨红色预警信号。", Severity.Severe)]
    public void A_danger_of_these_days_beside_other_words_is_told(string text, Severity severity) => Assert.Equal(severity, _briefer.Make("本市消息", text, Day).Severity);

    [Theory]
    [InlineData("新修订的防汛预案规定，柳河水位超过保证水位时，由市防指启动防汛Ⅰ级应急响应。")]
    [InlineData("暴雨红色预警信号表示3小时内降雨量将达100毫米以上。")]
    [InlineData("如遇台风红色预警，景区将临时关闭。")]
    [InlineData("7月8日，全市防台风综合演练举行，模拟启动防台风Ⅰ级应急响应，紧急转移群众1200人。")]
    public void A_rule_a_condition_or_a_drill_is_no_danger(string text) => Assert.True(_briefer.Make("市里的一件事", text, Day).Severity <= Severity.Watch);

    [Theory]
    [InlineData("人事“地震” 海港队换帅", "海港足球队昨日换帅，俱乐部高层也迎来人事地震。")]
    [InlineData("直播间迎来流量洪峰", "昨晚，品牌直播间迎来流量洪峰，平台发布大流量红色预警，客服启动一级响应。")]
    [InlineData("台风乐队巡演开票", "台风乐队的巡演昨日开票，台下掌声如山洪暴发。")]
    [InlineData("42名学生收到学业红色预警", "学院向42名学生发出学业红色预警，安排导师帮扶。")]
    [InlineData("洪峰智能上市首日破发", "洪峰智能昨日上市，首日跌破发行价，交易所启动一级监管响应。")]
    public void A_figure_of_speech_is_neither_topic_nor_danger(string title, string text)
    {
        var brief = _briefer.Make(title, text, Day);

        Assert.Equal(Severity.None, brief.Severity);
        Assert.DoesNotContain(brief.Topics, topic => topic.Name == "防汛应急");
    }

    [Theory]
    [InlineData("贵州一县城被淹", "新华社贵阳7月8日电（记者 林山）受强降雨影响，都柳江超保证水位1.2米，已转移群众2.3万人。")]
    [InlineData("河北多地启动防汛Ⅰ级响应", "据央视新闻消息，8日，河北省启动防汛Ⅰ级应急响应，保定转移群众8万人。")]
    [InlineData("我市救援队驰援甘肃", "甘肃天水发生6.1级地震，我市救援队昨夜出发。")]
    [InlineData("日本发生7.2级地震", "当地时间8日，日本东北部发生7.2级地震，12人遇难。")]
    public void A_danger_of_another_province_or_country_is_at_most_watched(string title, string text) =>
        Assert.InRange(_briefer.Make(Briefer.Plain(title, text), Day, "湖南").Severity, Severity.None, Severity.Watch);

    [Theory]
    [InlineData("湘江湘潭站超警", "本报讯 7月8日，湖南湘潭遭遇强降雨，湘江湘潭站超警戒水位0.6米。")]
    [InlineData("三峡水库加大下泄", "本报讯 受湖北来水影响，我市沿江防汛吃紧，市防指8日启动防汛Ⅲ级应急响应。")]
    public void A_danger_of_the_papers_own_province_is_told(string title, string text) =>
        Assert.True(_briefer.Make(Briefer.Plain(title, text), Day, "湖南").Severity >= Severity.Warning);
}
