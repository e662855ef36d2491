using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

/// <summary>What a desk expects of a brief, by kind of story; all invented.</summary>
public sealed class DeskKindsTests
{
    [Fact]
    public void A_complaint_is_told_with_its_answer() => Assert.Contains(
        "已完成更换",
        Summarize(
            "枫溪小区路灯不亮 居民夜行难",
            "枫溪小区居民来电反映,小区门口12盏路灯自今年3月起不亮,夜间出行不便。",
            "记者昨日来到小区门口,看到路面漆黑,过往行人都打着手电。",
            "市路灯管理所负责人向记者介绍,因地下电缆被挖断,故障路灯已完成更换,5月20日晚恢复照明。"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2人经抢救无效死亡", "金河县一煤矿发生透水事故", "11月3日8时许,金河县红岩煤矿井下发生透水事故。截至当日18时,救援人员已救出14人,其中2人经抢救无效死亡,另有5人失踪,搜救正在进行。", "县政府已责令全县36处煤矿停产整顿。市里将对全市煤矿开展为期3个月的专项检查。")]
    [InlineData("5人失踪", "金河县一煤矿发生透水事故", "11月3日8时许,金河县红岩煤矿井下发生透水事故。截至当日18时,救援人员已救出14人,其中2人经抢救无效死亡,另有5人失踪,搜救正在进行。", "县政府已责令全县36处煤矿停产整顿。市里将对全市煤矿开展为期3个月的专项检查。")]
    [InlineData("3人下落不明", "一渔船在东礁海域沉没", "昨天凌晨3时,渔船浙岭渔2207号在东礁海域触礁沉没,船上9人落水。海事部门派出6艘船搜救,已救起6人。", "记者发稿时,仍有3人下落不明。海事局要求辖区内412艘渔船一律回港避风。")]
    [InlineData("2人失联", "居民楼坍塌", "12日6时,建新路一栋5层居民楼局部坍塌。市消防支队调集130人、21台设备赶到现场救援。", "市住建局已决定对全市1600栋老旧房屋逐一排查,计划3个月内完成。", "到昨晚9时,被埋的11人中已有8人获救,1人死亡,2人失联。")]
    public void Who_died_and_who_is_missing_goes_before_orders_and_plans(string expected, string title, params string[] paragraphs) =>
        Assert.Contains(expected, Summarize(title, paragraphs), StringComparison.Ordinal);

    [Fact]
    public void An_offer_is_told_with_its_deadline() => Assert.Contains(
        "9月15日前",
        Summarize(
            "江湾区“金牌月嫂”评选开始报名",
            "近日,江湾区妇联、区人社局联合印发《关于开展第三届“金牌月嫂”评选活动的通知》,在全区评选一批优秀母婴护理员。",
            "评选旨在弘扬工匠精神,推动家政服务业提质扩容,营造尊重劳动的良好氛围。",
            "9月15日前,从业两年以上的母婴护理员可向所在家政公司报名,由公司统一送区妇联。"),
        StringComparison.Ordinal);

    [Fact]
    public void A_name_does_not_stand_without_what_he_is()
    {
        var told = Summarize(
            "信贷送到田埂上",
            "春分刚过,江湾县河口镇的稻田里一片忙碌,拖拉机来回翻耕。",
            "河口镇种粮大户何守田今年流转土地600亩,买肥料的钱成了难题。",
            "何守田三天就拿到贷款30万元,利率比去年低1个百分点。");
        Assert.True(told.IndexOf("何守田", StringComparison.Ordinal) is var at && (at < 0 || told[..at].EndsWith("大户", StringComparison.Ordinal)), told);
    }

    [Fact]
    public void What_a_speaker_asks_for_further_on_is_told_with_the_speaker()
    {
        var told = Summarize(
            "周立群在江湾区检查防汛",
            "6月3日,市长周立群在江湾区检查防汛工作。",
            "周立群强调,要提高思想认识,压实各级责任,严格落实24小时值守制度,加强巡查。");
        Assert.True(!told.Contains("24小时", StringComparison.Ordinal) || told.Contains("周立群强调", StringComparison.Ordinal), told);
        Assert.DoesNotContain("提高思想认识", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5月6日,记者来到江湾区老城,看到工地上机器轰鸣。")]
    [InlineData("江湾古镇是闻名遐迩的历史文化名镇之一。")]
    [InlineData("老旧小区改造有哪些新举措？区住建局局长就此作了解答。")]
    [InlineData("市住建局就老旧小区改造问题进行了回应。")]
    public void What_sets_the_scene_or_asks_is_left(string sentence) => Assert.DoesNotContain(
        sentence[..8],
        Summarize("江湾区老旧小区改造", sentence + "5月6日,江湾区启动老旧小区改造,涉及18个小区、4200户居民,年底前完工。"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("市长周立群代表市委、市政府,向全市教师致以节日问候。", "代表市委、市政府。")]
    [InlineData("外交部门发言人何远当地时间5日对记者表示,会谈推迟到下月举行。", "对记者。")]
    [InlineData("2022年11月,该党赢得选举后不久,国会换了议长。", "不久。")]
    public void No_brief_ends_before_its_verb(string sentence, string ending) =>
        Assert.All(SentenceCompressor.Variants(sentence, 80), variant => Assert.False(variant.Text.EndsWith(ending, StringComparison.Ordinal), variant.Text));

    [Fact]
    public void Names_before_a_reporter_are_no_part_of_the_story() => Assert.StartsWith(
        "江湾市农业农村局",
        Summarize("家庭农场有了服务员", "方晓玉 何祥星 周存义 记者袁飞报道 江湾市农业农村局今年创新四大制度,为全市620家家庭农场提供服务。"),
        StringComparison.Ordinal);

    private static string Summarize(string title, params string[] paragraphs) => new Summarizer(80).Summarize(title, paragraphs).Text;
}
