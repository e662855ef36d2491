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
    public void A_sentence_never_ends_in_the_middle_of_a_thought(string sentence, string half) => Assert.DoesNotContain(half, Variants(sentence));

    [Fact]
    public void A_purpose_before_the_news_may_go() =>
        Assert.Contains("5月6日，江湾区开展集中巡查。", Variants("为切实保障居民出行安全，5月6日，江湾区开展集中巡查。"));

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
