using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Channels.Telegram;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Bot.Tests.Workers;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Outbox;

/// <summary>The relay while the store refuses everything.</summary>
public sealed partial class StoreAwayOutboxTests : StorageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LogLines _log = new();
    private readonly OutboxSignal _signal = new();
    private readonly CountingChannel _channel = new();
    private readonly Switch _store = new();

    [Fact]
    public async Task Signals_do_not_cut_the_growing_pauses_short_and_the_log_stays_small_and_all_is_sent_once_it_is_back()
    {
        await PlanAsync(Make.Delivery(1), Make.Delivery(2));
        _store.IsAway = true;
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
        Assert.Equal(0, _channel.Taken);

        _store.IsAway = false;
        for (var second = 0; second < 61; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await WaitingAsync();
        }

        await UntilAsync(() => _channel.Taken == 2);
        await relay.StopAsync(Token).WaitAsync(Patience);
        Assert.Equal(2, await NumberAsync("SELECT count(*) FROM delivery WHERE state = 2"));
    }

    [Fact]
    public async Task What_was_taken_while_nothing_could_be_recorded_is_recorded_later_and_not_sent_twice()
    {
        await PlanAsync(Make.Delivery(1));
        _channel.OnTaken = () => _store.IsAway = true;
        using var relay = Start();
        await UntilAsync(() => _channel.Taken == 1);
        // Longer than a lease.
        for (var second = 0; second < 90; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        _channel.OnTaken = () => { };
        _store.IsAway = false;
        await UntilAsync(async () =>
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            return await Outbox.BacklogAsync(Token) == 0;
        });
        await relay.StopAsync(Token).WaitAsync(Patience);

        Assert.Equal(1, _channel.Taken);
    }

    [Fact]
    public async Task What_was_taken_before_the_seat_was_lost_with_the_store_is_recorded_when_both_are_back()
    {
        var seats = WillingWorkers.Seats(Time);
        await PlanAsync(Make.Delivery(1));
        _channel.OnTaken = () => _store.IsAway = true;
        using var relay = Start(seats);
        await UntilAsync(async () =>
        {
            if (_channel.Taken == 0) await seats.BeatAsync(0, Token);
            return _channel.Taken == 1;
        });
        // Longer than a seat and a lease.
        for (var second = 0; second < 90; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.False(seats.Of("send:telegram").IsHeld);
        _channel.OnTaken = () => { };
        _store.IsAway = false;
        await UntilAsync(async () =>
        {
            await seats.BeatAsync(0, Token);
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
        _channel.OnTaken = () => _store.IsAway = true;
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

    private Relay Start(Seats? seats = null)
    {
        var relay = Relays.Make(_store.Over(Outbox), _channel, new DeliveryOptions(), Time, _signal, log: _log, seats: seats);
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

        public Action OnTaken { get; set; } = () => { };

        public Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            OnTaken();
            Interlocked.Increment(ref _taken);
            return Task.FromResult<SendResult>(new SendResult.Accepted("1"));
        }
    }

    private sealed class Switch
    {
        private volatile bool _isAway;

        public bool IsAway
        {
            get => _isAway;
            set => _isAway = value;
        }

        public IOutbox Over(IOutbox outbox)
        {
            var proxy = DispatchProxy.Create<IOutbox, AwayOutbox>();
            ((AwayOutbox)proxy).Set(outbox, this);
            return proxy;
        }
    }

    // Made by DispatchProxy, which derives from it.
    private class AwayOutbox : DispatchProxy
    {
        private IOutbox? _outbox;
        private Switch? _switch;

        public void Set(IOutbox outbox, Switch @switch) => (_outbox, _switch) = (outbox, @switch);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (_switch!.IsAway) throw new StorageException("The store is away");
            // This store is a file, which knows nothing of seats.
            return targetMethod!.Invoke(_outbox, [.. args!.Select(arg => arg is Fence ? null : arg)]);
        }
    }
}
