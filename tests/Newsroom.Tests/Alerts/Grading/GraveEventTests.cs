using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Grading;

namespace Baozhai.Newsroom.Tests.Alerts.Grading;

public sealed class GraveEventTests
{
    [Theory]
    [InlineData("龙塘村后山发生滑坡,2户房屋被埋。", DangerKind.Landslide)]
    [InlineData("北溪大堤桩号12处出现管涌。", DangerKind.Flood)]
    [InlineData("两座小型水库漫坝,下游村庄告急。", DangerKind.Flood)]
    [InlineData("化工厂昨夜爆炸,已造成2人死亡。", DangerKind.Accident)]
    [InlineData("受暴雨影响,全县紧急转移群众1.3万人。", DangerKind.Storm)]
    [InlineData("我县发生5.4级地震。", DangerKind.Earthquake)]
    [InlineData("最大点雨量412毫米,城区多处内涝。", DangerKind.Flood)]
    [InlineData("暴雪中有86辆车被困。", DangerKind.Snow)]
    [InlineData("青石大桥今晨垮塌。", DangerKind.Accident)]
    [InlineData("洪水过后,三个村与外界失去联系,群众被洪水围困。", DangerKind.Flood)]
    public void What_is_grave_without_a_colour_is_at_least_a_warning(string text, DangerKind danger)
    {
        var grade = GraveEvent.In([text]);

        Assert.True(grade.Severity >= Severity.Warning, text);
        Assert.Equal(danger, grade.Danger);
    }

    [Theory]
    [InlineData("两车相撞,1人死亡。")]
    [InlineData("1至5月,全市发生各类事故32起,死亡18人,同比下降9%。")]
    [InlineData("对病险水库大坝开展除险加固,排查管涌隐患。")]
    [InlineData("经连夜抢险,管涌险情已排除。")]
    [InlineData("演练模拟转移群众3000人。")]
    [InlineData("全市农村劳动力转移就业3.2万人。")]
    [InlineData("如不及时处理,堤防可能溃口。")]
    [InlineData("房屋倒塌未造成人员伤亡。")]
    [InlineData("影片以大桥坍塌开场。")]
    public void What_is_small_past_feared_or_counted_is_not_grave(string text) => Assert.Equal(Severity.None, GraveEvent.In([text]).Severity);
}
