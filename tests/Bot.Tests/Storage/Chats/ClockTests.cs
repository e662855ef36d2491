using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Tests.Storage.Chats;

/// <summary>What a clock that was ahead left behind in the store.</summary>
public abstract class ClockTests(StoreEngine engine) : StorageTest(engine)
{
    private readonly DateTimeOffset _now = Make.Morning;

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(365 * 24)]
    public async Task What_was_ready_by_the_clock_as_it_was_is_ready_now(int hours)
    {
        Time.AdvanceTo(_now);
        var before = _now.AddHours(hours);
        await Outbox.PlanAsync([Make.Delivery(due: before.AddMinutes(-1))], Token);
        Assert.Empty(await LeaseAsync());

        await Outbox.LetGoAsync(before, _now, Token);

        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task What_waited_for_another_try_waits_as_long_as_it_would_have()
    {
        Time.AdvanceTo(_now);
        var before = _now.AddDays(365);
        await Outbox.PlanAsync([Make.Delivery(due: before.AddSeconds(10))], Token);

        await Outbox.LetGoAsync(before, _now, Token);

        Assert.Empty(await LeaseAsync());
        Time.Advance(TimeSpan.FromSeconds(11));
        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_lease_far_ahead_runs_out_after_the_time_of_a_lease()
    {
        Time.AdvanceTo(_now);
        await Outbox.PlanAsync([Make.Delivery(due: _now)], Token);
        await Outbox.LeaseAsync(["telegram"], 1, TimeSpan.FromDays(365), Token);

        await Outbox.LetGoAsync(before: null, _now, Token);

        Assert.Empty(await LeaseAsync());
        Time.Advance(ChannelRelay.LeaseTime + TimeSpan.FromSeconds(1));
        Assert.Single(await LeaseAsync());
    }

    [Fact]
    public async Task A_pause_of_a_channel_lasts_as_long_as_it_would_have()
    {
        Time.AdvanceTo(_now);
        var before = _now.AddDays(365);
        await Outbox.PauseAsync("telegram", new Pause("1001", before.AddMinutes(5)), Token);
        await Outbox.PauseAsync("telegram", new Pause("1002", before.AddMinutes(-5)), Token);

        await Outbox.LetGoAsync(before, _now, Token);

        Assert.Equal(new Pause("1001", _now.AddMinutes(5)), Assert.Single(await Outbox.PausesAsync("telegram", Token)));
    }
}
