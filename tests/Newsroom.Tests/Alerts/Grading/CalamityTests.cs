using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Grading;

namespace Baozhai.Newsroom.Tests.Alerts.Grading;

public sealed class CalamityTests
{
    private const string Told = "受暴雨引发的山体滑坡影响,柳岭段3日22时起交通中断,路面被掩埋。民兵连夜抢险,仍有20名群众在等候。";

    [Fact]
    public void Force_ruin_people_and_those_who_dig_are_a_calamity() => Assert.True(Calamity.In(["柳岭半夜塌了路", Told]).Severity >= Severity.Warning);

    [Theory]
    [InlineData("柳岭段今晨抢通")]
    [InlineData("省道柳岭段恢复通行")]
    public void A_headline_of_what_works_again_tells_its_end(string headline) => Assert.Equal(Severity.None, Calamity.In([headline, Told]).Severity);

    [Theory]
    [InlineData("柳岭段尚未抢通")]
    [InlineData("柳岭段力争今夜抢通")]
    public void What_is_hoped_for_is_no_end(string headline) => Assert.True(Calamity.In([headline, Told]).Severity >= Severity.Warning);
}
