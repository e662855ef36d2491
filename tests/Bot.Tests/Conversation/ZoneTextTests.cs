using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class ZoneTextTests
{
    private static readonly ZoneText Zones = new(LexiconFiles.Cities(new PlaceOptions()));

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Shanghai")]
    [InlineData("europe/london", "Europe/London")]
    [InlineData("北京", "Asia/Shanghai")]
    [InlineData("上海市", "Asia/Shanghai")]
    [InlineData("北京时间", "Asia/Shanghai")]
    [InlineData("香港", "Asia/Hong_Kong")]
    [InlineData("台北", "Asia/Taipei")]
    [InlineData("东京时间", "Asia/Tokyo")]
    [InlineData("新加坡", "Asia/Singapore")]
    [InlineData("伦敦", "Europe/London")]
    [InlineData("巴黎", "Europe/Paris")]
    [InlineData("纽约", "America/New_York")]
    [InlineData("洛杉矶", "America/Los_Angeles")]
    [InlineData("悉尼", "Australia/Sydney")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("new york", "America/New_York")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("TOKYO", "Asia/Tokyo")]
    [InlineData("London time", "Europe/London")]
    [InlineData("UTC+8", "Etc/GMT-8")]
    [InlineData("utc +08:00", "Etc/GMT-8")]
    [InlineData("GMT-5", "Etc/GMT+5")]
    [InlineData("+5:30", "Asia/Kolkata")]
    [InlineData("西五区", "Etc/GMT+5")]
    [InlineData("东9区", "Etc/GMT-9")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("UTC+20", null)]
    [InlineData("Asia/Atlantis", null)]
    [InlineData("../../etc/passwd", null)]
    [InlineData("火星", null)]
    [InlineData("", null)]
    public void A_zone_is_found_by_what_people_call_it(string text, string? expected) => Assert.Equal(expected, Zones.Find(text));

    [Theory]
    [InlineData("Etc/GMT-8", "UTC+8")]
    [InlineData("Etc/GMT+5", "UTC-5")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Asia/Shanghai", "Asia/Shanghai")]
    public void An_offset_is_shown_with_the_sign_people_give_it(string zone, string expected) => Assert.Equal(expected, ZoneText.Say(zone));
}
