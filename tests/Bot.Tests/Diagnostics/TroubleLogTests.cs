using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Tests.Channels.Telegram;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Diagnostics;

public sealed class TroubleLogTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly LogLines _lines = new();
    private readonly TroubleLog _log;

    public TroubleLogTests() => _log = new TroubleLog(_lines.For<TroubleLog>(), _time);

    public void Dispose() => _lines.Dispose();

    [Fact]
    public void A_cause_is_said_once_a_minute_with_how_often_it_happened_and_its_details_once()
    {
        for (var second = 0; second < 180; second++)
        {
            for (var i = 0; i < 100; i++) _log.Note("It failed", Thrown("away"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var lines = _lines.Of(LogLevel.Error);
        Assert.Equal(3, lines.Count);
        Assert.Contains("   at ", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
        Assert.Contains("(6000 times since this was last said)", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_cause_is_said_at_once()
    {
        _log.Note("It failed", Thrown("away"));
        _log.Note("It failed", Thrown("full"));
        _log.Note("That failed", Thrown("full"));

        Assert.Equal(3, _lines.Of(LogLevel.Error).Count);
    }

    [Fact]
    public void Reasons_that_differ_each_time_are_one_cause_in_the_end()
    {
        for (var i = 0; i < 1000; i++) _log.Note("It failed", Thrown($"page {i}"));

        Assert.InRange(_lines.All.Count, 1, 33);
    }

    [Fact]
    public async Task Pauses_grow_to_a_minute_and_are_short_again_after_a_success()
    {
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], Enumerable.Range(1, 8).Append(int.MaxValue).Select(failures => TroubleLog.After(failures).TotalSeconds));

        for (var i = 0; i < 5; i++) _log.Note("It failed", Thrown("away"));
        _log.Over();
        _log.Over();
        var waiting = _log.WaitAsync("It failed", Thrown("away"), TestContext.Current.CancellationToken);
        _time.Advance(TroubleLog.FirstPause);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("It works again after 5 failures", Assert.Single(_lines.Of(LogLevel.Information)));
    }

    [Fact]
    public async Task A_stop_ends_a_pause_without_an_exception()
    {
        using var stop = new CancellationTokenSource();
        var waiting = _log.WaitAsync("It failed", Thrown("away"), stop.Token);
        await stop.CancelAsync();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(waiting.IsCompletedSuccessfully);
    }

    private static InvalidOperationException Thrown(string message)
    {
        try
        {
            throw new InvalidOperationException(message);
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
