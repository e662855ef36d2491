using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Channels;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Outbox;

/// <summary>The relay while SQLite refuses every write, in its own words.</summary>
public sealed partial class StoreAwayOutboxTests : StorageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogLines _log = new();
    private readonly OutboxSignal _signal = new();
    private readonly CountingChannel _channel = new();

    [Fact]
    public async Task Signals_do_not_cut_the_growing_pauses_short_and_the_log_stays_small_and_all_is_sent_once_it_is_back()
    {
        await PlanAsync(Make.Delivery(1), Make.Delivery(2));
        await SetWritableAsync(false);
        using var relay = Start();
        await WaitingAsync();
        for (var second = 0; second < 300; second++)
        {
            for (var i = 0; i < 10; i++) _signal.Raise();
            Time.Advance(TimeSpan.FromSeconds(1));
            await WaitingAsync();
        }

        var said = _log.Of(LogLevel.Error).Where(line => line.Contains("relay of telegram", StringComparison.Ordinal)).ToList();
        var tries = said.Count(line => !Times().IsMatch(line)) + said.Sum(line => Times().Match(line) is { Success: true } times ? int.Parse(times.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        Assert.InRange(said.Count, 2, 6);
        Assert.InRange(tries, 5, 14);
        Assert.InRange(_log.All.Count, 1, 20);
        Assert.NotNull((await Database.CheckAsync(thorough: false, Token)).Problem);
        Assert.Equal(0, _channel.Taken);

        await SetWritableAsync(true);
        for (var second = 0; second < 61; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await WaitingAsync();
        }

        await UntilAsync(() => _channel.Taken == 2);
        await relay.StopAsync(Token).WaitAsync(Patience);
        Assert.Null((await Database.CheckAsync(thorough: false, Token)).Problem);
        Assert.Equal(2, await NumberAsync("SELECT count(*) FROM delivery WHERE state = 2"));
    }

    [Fact]
    public async Task What_was_taken_while_nothing_could_be_recorded_is_recorded_later_and_not_sent_twice()
    {
        await PlanAsync(Make.Delivery(1));
        _channel.OnTaken = () => SetWritableAsync(false);
        using var relay = Start();
        await UntilAsync(() => _channel.Taken == 1);
        // Longer than a lease.
        for (var second = 0; second < 90; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        _channel.OnTaken = () => Task.CompletedTask;
        await SetWritableAsync(true);
        await UntilAsync(async () =>
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            return await Outbox.BacklogAsync(Token) == 0;
        });
        await relay.StopAsync(Token).WaitAsync(Patience);

        Assert.Equal(1, _channel.Taken);
    }

    [Fact]
    public async Task A_stop_while_nothing_can_be_recorded_does_not_wait_for_the_store()
    {
        await PlanAsync(Make.Delivery(1));
        _channel.OnTaken = () => SetWritableAsync(false);
        using var relay = Start();
        await UntilAsync(() => _channel.Taken == 1);

        await relay.StopAsync(Token).WaitAsync(Patience);

        Assert.True(relay.ExecuteTask!.IsCompletedSuccessfully);
    }

    [GeneratedRegex(@"\((\d+) times")]
    private static partial Regex Times();

    private async Task PlanAsync(params PlannedDelivery[] deliveries)
    {
        Time.AdvanceTo(Make.Morning);
        await Outbox.PlanAsync(deliveries, Token);
    }

    private Task<int> SetWritableAsync(bool writable) =>
        Database.WriteAsync(session => session.ExecuteAsync($"PRAGMA query_only = {(writable ? "OFF" : "ON")}"), Token);

    private Relay Start()
    {
        var relay = Relays.Make(Outbox, _channel, new DeliveryOptions(), Time, _signal, log: _log);
        _ = relay.StartAsync(Token);
        return relay;
    }

    // The relay of the channel and the one that tidies up both wait for a while.
    private Task WaitingAsync() => UntilAsync(() => Time.WaitingTimers >= 2);

    private static Task UntilAsync(Func<bool> reached) => UntilAsync(() => Task.FromResult(reached()));

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await reached())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "It was not reached in time");
            await Task.Yield();
        }
    }

    private sealed class CountingChannel : IChannel
    {
        private int _taken;

        public string Name => "telegram";

        public int Taken => Volatile.Read(ref _taken);

        public Func<Task> OnTaken { get; set; } = () => Task.CompletedTask;

        public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            await OnTaken();
            Interlocked.Increment(ref _taken);
            return new SendResult.Accepted("1");
        }
    }
}
