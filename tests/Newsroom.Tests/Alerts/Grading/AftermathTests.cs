using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Alerts.Grading;

/// <summary>Stories told after a danger: what was done in it raises nothing.</summary>
public sealed class AftermathTests
{
    private static readonly DateOnly Day = new(2026, 7, 6);
    private static readonly Briefer Briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [InlineData("一周抗洪：没有一人伤亡", "洪水退去，街上的淤泥已经清完。从6月30日到7月5日，全市共转移群众1326人，处置险情7处，没有一人伤亡。市防汛抗旱指挥部7月4日终止了防汛应急响应。")]
    [InlineData("守住大堤的七天七夜", "7月5日，清江水位退到警戒线以下，驻守在北堤的300名党员干部撤回原单位。七天里，他们发现管涌3处，全部处置完毕；转移低洼地带居民2860人。")]
    [InlineData("险情40分钟处置完毕", "7月3日凌晨，巡堤员在北堤发现一处管涌。市水利局抢险队赶到现场，40分钟处置完毕，堤防安全，附近居民未受影响。")]
    [InlineData("清江水位退至警戒线以下 应急响应终止", "7月4日10时，清江临河站水位50.62米，退至警戒水位以下0.38米。市防汛抗旱指挥部当日终止防汛Ⅲ级应急响应，此前转移的1326名群众陆续返家。")]
    [InlineData("转移群众全部返家", "截至7月5日18时，石桥乡紧急转移的1640名群众全部安全返回家中，供水供电恢复正常。")]
    public void What_is_over_is_at_most_watched(string title, string text) => Assert.True(Of(title, text) <= Severity.Watch);

    [Theory]
    [InlineData("我市紧急转移群众1326人", "受持续强降雨影响，7月5日20时起，我市组织低洼地带群众紧急转移，截至6日6时已转移1326人，处置险情7处，无人员伤亡。预计未来24小时仍有暴雨。")]
    [InlineData("北堤管涌处置完毕 南堤又现险情", "7月5日，北堤管涌处置完毕。当晚，南堤出现管涌，抢险人员正在现场处置。")]
    [InlineData("首轮洪水退去 第二轮洪峰逼近", "首轮洪水退去，第二轮洪峰正向临河逼近，北堤出现管涌，全市已转移2100人。")]
    [InlineData("清江水位回落至警戒线以下", "7月5日8时，清江临河站水位退至警戒水位以下，下游青石站仍超警戒水位0.60米。")]
    [InlineData("山洪退去 3人失联", "7月5日，石桥乡山洪退去，3人失联，1200人被转移。")]
    public void What_goes_on_is_as_grave_as_before(string title, string text) => Assert.True(Of(title, text) >= Severity.Warning);

    private static Severity Of(string title, string text) => Briefer.Make(Briefer.Plain(title, text), Day).Severity;
}
