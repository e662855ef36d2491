using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class SentenceCompressorTests
{
    [Fact]
    public void A_short_sentence_stays_whole() =>
        Assert.Contains("江湾区召开现场会，部署年度任务。", Variants("江湾区召开现场会，部署年度任务。"));

    [Fact]
    public void A_sentence_may_end_early_where_its_thought_ends() =>
        Assert.Contains("江湾区召开现场会。", Variants("江湾区召开现场会，部署年度任务。"));

    [Theory]
    [InlineData("随着旧城改造全面铺开，江湾区召开现场会。", "随着旧城改造全面铺开。")]
    [InlineData("5月6日，江湾区召开现场会。", "5月6日。")]
    [InlineData("何远在会上表示，江湾区将加快改造。", "何远在会上表示。")]
    [InlineData("为了让居民满意，江湾区召开现场会。", "为了让居民满意。")]
    [InlineData("为改善居住条件，把老街改造引向深入，推动街区更新，江湾区召开现场会。", "为改善居住条件，把老街改造引向深入，推动街区更新。")]
    [InlineData("何远表示，江湾区愿同各方一道，加快老街改造。", "何远表示，江湾区愿同各方一道。")]
    [InlineData("早上在服务台工作的1个小时内，何远解答了数十次询问。", "早上在服务台工作的1个小时内。")]
    [InlineData("停工的原因是，今年早些时候，江水上涨。", "停工的原因是，今年早些时候。")]
    [InlineData("何远7月20日在江湾日报撰文称，老街改造大有可为。", "何远7月20日在江湾日报撰文。")]
    [InlineData("将有序开放公园8月15日，市园林局说，方案正在制定。", "将有序开放公园8月15日。")]
    public void A_sentence_never_ends_in_the_middle_of_a_thought(string sentence, string half) => Assert.DoesNotContain(half, Variants(sentence));

    [Fact]
    public void A_purpose_before_the_news_may_go() =>
        Assert.Contains("5月6日，江湾区开展集中巡查。", Variants("为切实保障居民出行安全，5月6日，江湾区开展集中巡查。"));

    [Fact]
    public void Everything_that_tells_the_purpose_may_go() =>
        Assert.Contains("江湾区召开现场会。", Variants("为改善居住条件，把老街改造引向深入，推动街区更新，江湾区召开现场会。"));

    [Fact]
    public void Somebody_speaking_without_his_words_is_no_news() => Assert.Empty(Variants("8月8日，出租车司机何远开着车高兴地说。"));

    [Fact]
    public void A_thought_that_trails_off_is_no_end() => Assert.DoesNotContain(Variants("江水上涨，老街进水，公园关闭……"), variant => variant.EndsWith('…'));

    [Theory]
    [InlineData("8月9日，据江湾区法院公告显示，8月16日，该案将再次开庭。", "8月16日，该案将再次开庭。")]
    [InlineData("8月4日上午，记者从市水务局获悉，目前全城供水已经恢复。", "目前全城供水已经恢复。")]
    public void The_day_of_the_announcement_goes_before_the_day_of_the_news(string sentence, string expected) => Assert.Contains(expected, Variants(sentence));

    [Fact]
    public void A_day_before_a_name_that_starts_with_a_year_stays() =>
        Assert.Contains("8月15日，2023年江湾论坛开幕。", Variants("8月15日，2023年江湾论坛开幕，各界人士参加。"));

    [Theory]
    [InlineData("7月27日，记者从江湾动物园获悉，该园推出夜游项目。", "江湾动物园推出夜游项目。")]
    [InlineData("记者从江湾科技公司了解到，由该公司研发的设备已经启用。", "由江湾科技公司研发的设备已经启用。")]
    public void What_somebody_tells_of_itself_it_tells(string sentence, string expected) => Assert.Contains(expected, Variants(sentence));

    [Theory]
    [InlineData("综合外媒1日报道，大桥已经修复通车。", "大桥已经修复通车。")]
    [InlineData("综合消息：据江湾媒体报道，大桥已经修复通车。", "大桥已经修复通车。")]
    [InlineData("报道摘要如下：大桥已经修复通车。", "大桥已经修复通车。")]
    [InlineData("图片来源：江湾日报，大桥已经修复通车。", "大桥已经修复通车。")]
    [InlineData("因管网施工需要，根据《道路交通安全法》有关规定，决定封闭江湾路。", "因管网施工需要，决定封闭江湾路。")]
    [InlineData("近日，省减灾办发出通知，要求各地深入贯彻防灾减灾的重要指示精神，全力做好预警工作。", "近日，省减灾办发出通知，要求各地全力做好预警工作。")]
    public void Who_reported_it_and_on_what_ground_goes(string sentence, string expected) => Assert.Contains(expected, Variants(sentence));

    [Theory]
    [InlineData("江湾区老街改造工程（以下简称“工程”）正式启动。", "江湾区老街改造工程正式启动。")]
    [InlineData("据了解，江湾区老街改造工程正式启动。", "江湾区老街改造工程正式启动。")]
    [InlineData("江湾区召开会议，深入学习贯彻全会精神，部署防汛工作。", "江湾区召开会议，部署防汛工作。")]
    public void Asides_sources_and_ceremony_go(string sentence, string expected) => Assert.Contains(expected, Variants(sentence));

    [Fact]
    public void A_first_point_without_its_second_is_not_kept() =>
        Assert.DoesNotContain(Variants("江湾区推出三项举措，一是减税降费，二是稳定就业。"), variant => variant.Contains("一是", StringComparison.Ordinal) && !variant.Contains("二是", StringComparison.Ordinal));

    [Fact]
    public void A_comma_inside_a_number_or_a_quotation_divides_nothing()
    {
        Assert.Equal(["投入1,200万元。"], Variants("投入1,200万元。"));
        Assert.DoesNotContain("“守一江碧水。", Variants("“守一江碧水，护两岸青山”活动正式启动。"));
    }

    [Fact]
    public void No_variant_is_longer_than_asked_for() =>
        Assert.All(SentenceCompressor.Variants("江湾区召开现场会，部署年度任务，二十个小区开工，年底完工。", 15), variant => Assert.InRange(variant.Text.Length, 1, 15));

    private static IEnumerable<string> Variants(string sentence) => SentenceCompressor.Variants(sentence, 80).Select(variant => variant.Text);
}
