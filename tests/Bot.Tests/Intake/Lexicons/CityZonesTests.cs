using System.Text.Json;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Tests.Intake.Lexicons;

public sealed class CityZonesTests
{
    [Fact]
    public void Every_zone_of_the_shipped_file_is_known_to_the_machine()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, new PlaceOptions().Cities)));

        Assert.All(file.RootElement.GetProperty("zones").EnumerateObject(), zone => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone.Name, out _), zone.Name));
    }

    [Theory]
    [InlineData("""{"zones":{"Asia/Shanghai":["北京"],"Asia/Tokyo":["北京"]}}""", "北京")]
    [InlineData("""{"zones":{"Asia/Shanghai":[""]}}""", "Asia/Shanghai")]
    [InlineData("""{"zones":{"Asia/Shanghai":"北京"}}""", "zones")]
    [InlineData("{}", "zones")]
    [InlineData("nonsense", "zones")]
    public void A_file_that_cannot_be_used_says_what_is_wrong(string json, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => CityZones.Parse(json)).Message, StringComparison.Ordinal);
}
