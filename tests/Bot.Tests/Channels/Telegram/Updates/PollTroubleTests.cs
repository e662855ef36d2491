using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Tests.Channels.Telegram.Updates;

public sealed class PollTroubleTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly TelegramHealth _health = new();
    private readonly LogLines _log = new();
    private readonly PollTrouble _trouble;

    public PollTroubleTests() => _trouble = new PollTrouble(_health, _clock, _log.For<TelegramPoller>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_again_later_each_time_up_to_a_minute()
    {
        await HoldsAsync(new Failure.Lost("reset"), 0.5, 1);
        await HoldsAsync(new Failure.NotReached("Connection refused"), 1, 2);
        await HoldsAsync(new Failure.Refused(502, "Bad Gateway"), 2, 4);
        for (var i = 0; i < 5; i++) await HoldsAsync(new Failure.Lost("reset"), 1, 60);
        await HoldsAsync(new Failure.Lost("reset"), 30, 60);
    }

    [Fact]
    public async Task An_answer_makes_the_next_wait_short_again_and_is_told_once()
    {
        await HoldsAsync(new Failure.Lost("reset"), 0.5, 1);
        await HoldsAsync(new Failure.Lost("reset"), 1, 2);

        _trouble.Over(longPoll: true);
        _trouble.Over(longPoll: true);

        await HoldsAsync(new Failure.Lost("reset"), 0.5, 1);
        Assert.Single(_log.Of(LogLevel.Information));
    }

    [Fact]
    public async Task A_worker_that_polls_again_after_another_one_does_not_remember_its_trouble()
    {
        for (var i = 0; i < 5; i++) await HoldsAsync(new Failure.Refused(409, "Conflict: terminated by other getUpdates request"), 1, 60);

        _trouble.Forget();

        await HoldsAsync(new Failure.Refused(409, "Conflict: terminated by other getUpdates request"), 2.5, 5);
    }

    [Fact]
    public Task Telegrams_own_time_to_wait_is_kept() => HoldsAsync(
        new Failure.Refused(429, "Too Many Requests: retry after 17", new ResponseParameters { RetryAfter = 17 }), 17, 17);

    [Fact]
    public async Task A_refused_token_is_told_once_in_one_line_with_the_remedy_and_asked_about_every_five_minutes()
    {
        for (var i = 0; i < 3; i++) await HoldsAsync(new Failure.Refused(401, "Unauthorized"), 300, 300);

        var line = Assert.Single(_log.All);
        Assert.Contains("Telegram:Token", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(HealthStatus.Degraded, (await _health.CheckHealthAsync(new HealthCheckContext(), Token)).Status);
    }

    [Fact]
    public async Task Two_programs_with_one_token_are_not_called_over_by_a_short_poll()
    {
        await HoldsAsync(new Failure.Refused(409, "Conflict: terminated by other getUpdates request"), 2.5, 5);

        _trouble.Over(longPoll: false);
        await HoldsAsync(new Failure.Refused(409, "Conflict: terminated by other getUpdates request"), 5, 10);
        _trouble.Over(longPoll: true);

        Assert.Single(_log.Of(LogLevel.Information));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        var waiting = _trouble.WaitAsync(new Failure.Refused(401, "Unauthorized"), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private async Task HoldsAsync(Failure failure, double shortest, double longest)
    {
        var waiting = _trouble.WaitAsync(failure, Token);
        _clock.Advance(TimeSpan.FromSeconds(shortest) - Moment);
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(longest - shortest) + Moment);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }
}
