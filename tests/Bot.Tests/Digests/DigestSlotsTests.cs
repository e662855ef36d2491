using Baozhai.Bot.Digests;
using Baozhai.Bot.Tests.Storage;

namespace Baozhai.Bot.Tests.Digests;

public sealed class DigestSlotsTests
{
    private static readonly DateTimeOffset Noon = Make.Morning.AddHours(4.5);

    [Fact]
    public void Chats_of_other_hours_days_zones_or_slots_are_not_taken_for_one_another()
    {
        var slots = new DigestSlots(Noon);
        var reader = Make.Reader();

        Assert.Equal((Make.Morning, Make.Morning.AddDays(1)), slots.Of(reader, Make.Morning));
        Assert.Equal((Make.Morning, Make.Morning.AddHours(12)), slots.Of(reader with { DigestTimes = [new TimeOnly(7, 30), new TimeOnly(19, 30)] }, Make.Morning));
        Assert.Equal((Make.Morning, Make.Morning.AddDays(7)), slots.Of(reader with { Weekdays = [4] }, Make.Morning));
        Assert.Equal(Make.Morning.AddHours(8), slots.Of(reader with { TimeZone = "UTC" }, Make.Morning).Next);
        Assert.Equal(Make.Morning, slots.Of(reader, Make.Morning.AddDays(-1)).Last);
    }
}
