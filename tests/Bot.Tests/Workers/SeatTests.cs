using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>How long a seat is held.</summary>
public sealed class SeatTests
{
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nothing_beats_everything_is_held()
    {
        var seat = Seats.OfOneProcess(_time).Of("send:telegram");

        Assert.True(seat.IsHeld);
        Assert.Null((await seat.HoldAsync(Token)).Fence);
    }

    [Fact]
    public async Task Of_two_processes_on_a_file_the_one_that_claimed_it_holds_everything_for_as_long_as_it_lives()
    {
        var isFree = false;
        var seats = new Seats(Seats.OfOneProcess(_time).Worker, new SoleWorkers(() => isFree, _time), _time);
        seats.Keep();
        var holding = seats.Of("send:telegram").HoldAsync(Token);

        await seats.BeatAsync(0, Token);
        Assert.False(holding.IsCompleted);

        isFree = true;
        await seats.BeatAsync(0, Token);
        var term = await holding;
        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(term.IsOver);

        await seats.LeaveAsync(Token);
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

    [Fact]
    public async Task The_term_of_the_only_worker_goes_on_from_beat_to_beat()
    {
        var seats = new Seats(new Worker(Options.Create(new WorkerOptions()), _time), new SoleWorkers(() => true, _time), _time);
        seats.Keep();
        var seat = seats.Of("send:telegram");
        await seats.BeatAsync(0, Token);
        var term = await seat.HoldAsync(Token);

        await seats.BeatAsync(0, Token);

        Assert.Same(term, await seat.HoldAsync(Token));
        Assert.False(term.IsOver);
    }

    [Fact]
    public async Task A_term_of_one_worker_among_several_goes_on_with_its_beats_and_ends_without_them()
    {
        var seats = WillingWorkers.Seats(_time);
        var seat = seats.Of("send:telegram");
        await seats.BeatAsync(0, Token);
        var term = await seat.HoldAsync(Token);
        _time.Advance(Seats.Every);
        await seats.BeatAsync(0, Token);
        Assert.Same(term, await seat.HoldAsync(Token));

        _time.Advance(Seats.Held);

        Assert.True(term.IsOver);
        Assert.False(seat.IsHeld);
    }
}
