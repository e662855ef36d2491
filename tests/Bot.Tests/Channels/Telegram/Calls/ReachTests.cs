using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Tests.Workers;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram.Calls;

public sealed class ReachTests
{
    private static readonly Failure Unreachable = new Failure.NotReached("Network is unreachable");

    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_reaches_nothing_for_a_while_leaves_the_seat_to_another_worker()
    {
        var seat = await SeatAmongAsync("w1", "w2");
        var reach = new Reach(seat, _time);

        await reach.NoteAsync(Unreachable, Token);
        _time.Advance(Reach.Patience - TimeSpan.FromSeconds(1));
        await reach.NoteAsync(Unreachable, Token);
        Assert.False(seat.IsYielded);

        _time.Advance(TimeSpan.FromSeconds(1));
        await reach.NoteAsync(Unreachable, Token);
        Assert.Equal((true, false), (seat.IsYielded, seat.IsHeld));

        _time.Advance(Reach.Away);
        Assert.False(seat.IsYielded);
    }

    [Fact]
    public async Task What_gets_through_once_begins_the_patience_anew()
    {
        var seat = await SeatAmongAsync("w1", "w2");
        var reach = new Reach(seat, _time);
        await reach.NoteAsync(Unreachable, Token);
        _time.Advance(Reach.Patience);

        await reach.NoteAsync(new Failure.Refused(502, "Bad Gateway"), Token);
        await reach.NoteAsync(Unreachable, Token);

        Assert.False(seat.IsYielded);
    }

    [Fact]
    public async Task The_only_worker_goes_on_trying()
    {
        var seat = await SeatAmongAsync("w1");
        var reach = new Reach(seat, _time);
        await reach.NoteAsync(Unreachable, Token);
        _time.Advance(Reach.Patience);

        await reach.NoteAsync(Unreachable, Token);

        Assert.False(seat.IsYielded);
    }

    private async Task<Seat> SeatAmongAsync(params string[] names)
    {
        var seats = new Seats(new Worker(Options.Create(new WorkerOptions { Name = names[0] }), _time), new WillingWorkers([.. names.Skip(1)]), _time);
        seats.Keep();
        var seat = seats.Of("send:telegram");
        await seats.BeatAsync(0, Token);
        return seat;
    }
}
