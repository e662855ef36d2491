using Baozhai.Bot.Channels.Web;

namespace Baozhai.Bot.Tests.Channels.Web;

public sealed class ShownDeliveriesTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 27, 7, 30, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_delivery_is_shown_once()
    {
        var shown = new ShownDeliveries(0);

        Assert.True(shown.Add(7, Morning));
        Assert.False(shown.Add(7, Morning));
    }

    [Fact]
    public void What_the_page_knew_before_is_not_shown() => Assert.False(new ShownDeliveries(7).Add(7, Morning));

    [Fact]
    public void For_a_day_a_later_number_does_not_hide_an_earlier_one()
    {
        var shown = new ShownDeliveries(0);
        shown.Add(9, Morning);

        Assert.True(shown.Add(5, Morning.AddHours(23)));
        Assert.Equal(0, shown.Floor);
    }

    [Fact]
    public void After_a_day_nothing_earlier_is_waited_for()
    {
        var shown = new ShownDeliveries(0);
        shown.Add(9, Morning);

        Assert.True(shown.Add(12, Morning.AddHours(25)));
        Assert.Equal(9, shown.Floor);
        Assert.False(shown.Add(5, Morning.AddHours(25)));
    }
}
