using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Alerts.Grading;

public sealed class SeverityReasonTests
{
    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [InlineData("7月1日零时,清江临河站水位达40.96米,超警戒水位0.96米。", "Warning 清江临河站超警戒水位0.96米")]
    [InlineData("清江临河站水位达52.80米,超保证水位0.30米。", "Severe 清江临河站超保证水位0.30米")]
    [InlineData("清江临河站水位40.96米(警戒水位40.00米)。", "Warning 清江临河站水位40.96米超警戒水位")]
    [InlineData("省气象台发布暴雨橙色预警。", "Warning 暴雨橙色预警")]
    [InlineData("市防指将防汛应急响应由Ⅲ级提升至Ⅱ级。", "Severe 防汛应急响应由Ⅲ级提升至Ⅱ级")]
    [InlineData("市气象台发布暴雨黄色预警,市防指启动防汛Ⅲ级应急响应。", "Warning 防汛Ⅲ级应急响应")]
    [InlineData("石桥镇堤段出现管涌,抢险人员连夜处置。", "Warning 石桥镇堤段出现管涌")]
    [InlineData("因洪水上涨,石桥镇转移群众320人。", "Watch 转移群众320人")]
    [InlineData("市长督导防汛,要求做好强降雨防范。", "Watch 市长督导防汛")]
    [InlineData("市防指终止防汛Ⅱ级应急响应。", "None ")]
    [InlineData("超市开业。", "None ")]
    public void The_reason_is_in_the_words_of_the_article(string text, string expected)
    {
        var brief = _briefer.Make(null, text, Told.Day);
        Assert.Equal(expected, $"{brief.Severity} {brief.SeverityReason}");
    }

    [Fact]
    public void A_reason_has_at_most_30_characters()
    {
        var brief = _briefer.Make(null, "在持续多日的强降雨之后位于临江县石桥镇的清江大堤下游堤段当天夜里出现管涌险情经过抢修后得到控制。", Told.Day);
        Assert.Equal(30, brief.SeverityReason!.Length);
        Assert.Contains("管涌", brief.SeverityReason, StringComparison.Ordinal);
    }
}
