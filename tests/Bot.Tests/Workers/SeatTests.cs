using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Tests.Workers;

public sealed class SeatTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Where_nothing_beats_everything_is_held()
    {
        var seat = Seats.OfOneProcess(_time).Of("send:telegram");

        Assert.True(seat.IsHeld);
        Assert.Null((await seat.HoldAsync(TestContext.Current.CancellationToken)).Fence);
    }

    [Fact]
    public async Task Of_two_processes_on_a_file_the_one_that_claimed_it_holds_everything_for_as_long_as_it_lives()
    {
        var isFree = false;
        var seats = new Seats(Seats.OfOneProcess(_time).Worker, new SoleWorkers(() => isFree, _time), _time);
        seats.Keep();
        var holding = seats.Of("send:telegram").HoldAsync(TestContext.Current.CancellationToken);

        await seats.BeatAsync(0, TestContext.Current.CancellationToken);
        Assert.False(holding.IsCompleted);

        isFree = true;
        await seats.BeatAsync(0, TestContext.Current.CancellationToken);
        var term = await holding;
        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(term.IsOver);

        await seats.LeaveAsync(TestContext.Current.CancellationToken);
        Assert.True(term.IsOver);
    }

    [Fact]
    public void Shares_are_told_by_the_place_among_those_alive()
    {
        Assert.Equal([new Share(0, 3), new Share(1, 3), new Share(2, 3)], new[] { "a", "b", "c" }.Select(name => Share.For(name, ["a", "b", "c"])));
        Assert.Equal(Share.All, Share.For("stranger", ["a", "b"]));
    }

    [Fact]
    public void A_seat_that_is_wanted_anew_is_asked_for_at_once()
    {
        var seats = Seats.OfOneProcess(_time);
        var wanted = seats.NextWanted;

        seats.Of("inbox:1");
        Assert.True(wanted.IsCompleted);

        var next = seats.NextWanted;
        seats.Of("inbox:1");
        Assert.False(next.IsCompleted);
    }
}
