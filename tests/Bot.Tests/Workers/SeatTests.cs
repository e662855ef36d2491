using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Workers;

/// <summary>How long a seat is held.</summary>
public sealed class SeatTests
{
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
