using System.Net;
using Baozhai.Bot.Web.Desk.Door;

namespace Baozhai.Bot.Tests.Web.Desk;

public sealed class LogInLimitTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void One_address_may_try_eight_times_and_another_is_not_held_up_by_it()
    {
        var limit = new LogInLimit(_time);

        Assert.All(Enumerable.Range(0, LogInLimit.OfAddress), _ => Assert.False(limit.IsReached(IPAddress.Parse("192.0.2.1"))));
        Assert.True(limit.IsReached(IPAddress.Parse("192.0.2.1")));
        Assert.False(limit.IsReached(IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void All_addresses_together_may_try_sixty_times_in_five_minutes()
    {
        var limit = new LogInLimit(_time);
        for (var i = 0; i < LogInLimit.OfAll; i++) Assert.False(limit.IsReached(new IPAddress([192, 0, 2, (byte)i])));

        Assert.True(limit.IsReached(IPAddress.Parse("198.51.100.1")));
        _time.Advance(LogInLimit.Window);
        Assert.False(limit.IsReached(IPAddress.Parse("198.51.100.1")));
    }

    [Fact]
    public void The_addresses_of_one_network_of_IPv6_are_one()
    {
        var limit = new LogInLimit(_time);
        for (var i = 0; i < LogInLimit.OfAddress; i++) Assert.False(limit.IsReached(IPAddress.Parse($"2001:db8::{i:x}")));

        Assert.True(limit.IsReached(IPAddress.Parse("2001:db8::ffff")));
        Assert.False(limit.IsReached(IPAddress.Parse("2001:db8:0:1::1")));
    }

    [Fact]
    public void An_address_of_IPv4_is_one_however_it_is_written()
    {
        var limit = new LogInLimit(_time);
        for (var i = 0; i < LogInLimit.OfAddress; i++) limit.IsReached(IPAddress.Parse("192.0.2.1"));

        Assert.True(limit.IsReached(IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.False(limit.IsReached(null));
    }
}
