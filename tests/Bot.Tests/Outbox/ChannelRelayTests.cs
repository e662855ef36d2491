using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Channel = System.Threading.Channels.Channel;

namespace Baozhai.Bot.Tests.Outbox;

/// <summary>The relay left to itself.</summary>
public sealed class ChannelRelayTests : StorageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Measurements = 5;

    private readonly HeldChannel _channel = new();
    private readonly OutboxSignal _signal = new();
    private readonly IMeterFactory _meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
    private Relay? _relay;

    [Fact]
    public async Task A_slow_chat_holds_up_no_other()
    {
        await StartAsync();
        await PlanAsync(Make.Delivery(1));
        var slow = await _channel.NextAsync();

        await PlanAsync(Make.Delivery(2), Make.Delivery(3));

        await _channel.NextAsync();
        await _channel.NextAsync();
        Assert.False(slow.Answer.Task.IsCompleted);
        await StopAsync();
    }

    [Fact]
    public async Task An_alert_takes_the_next_place_before_a_backlog_of_digests()
    {
        await PlanAsync([.. Enumerable.Range(1, 200).Select(chat => Make.Delivery(chat, "digest:1", lane: Lane.Digest))]);
        await StartAsync(inFlight: 1);
        var digest = await _channel.NextAsync();
        await PlanAsync(Make.Delivery(7, "alert:1", lane: Lane.Alert));

        digest.Answer.SetResult(new SendResult.Accepted());

        Assert.Equal(Lane.Alert, (await _channel.NextAsync()).Delivery.Lane);
        await StopAsync();
    }

    [Fact]
    public async Task A_chats_next_message_goes_when_the_one_before_it_was_taken()
    {
        await PlanAsync(Make.Delivery(slot: "update:1"), Make.Delivery(slot: "update:2"));
        await StartAsync();
        var first = await _channel.NextAsync();
        Assert.Equal("update:1", first.Delivery.Slot);

        first.Answer.SetResult(new SendResult.Accepted());

        Assert.Equal("update:2", (await _channel.NextAsync()).Delivery.Slot);
        await StopAsync();
    }

    [Fact]
    public async Task No_more_are_on_their_way_than_the_operator_allows()
    {
        await PlanAsync([.. Enumerable.Range(1, 10).Select(chat => Make.Delivery(chat))]);
        await StartAsync(inFlight: 3);

        for (var i = 0; i < 3; i++) await _channel.NextAsync();

        Assert.Equal(3, await NumberAsync("SELECT count(*) FROM delivery WHERE state = 1"));
        await StopAsync();
    }

    [Fact]
    public async Task A_stop_hands_back_what_was_not_answered()
    {
        await PlanAsync(Make.Delivery(1), Make.Delivery(2));
        await StartAsync();
        await _channel.NextAsync();
        await _channel.NextAsync();

        await StopAsync();

        Assert.All(await LeaseAsync(), delivery => Assert.Equal(0, delivery.Attempts));
        Assert.Equal(2, await Outbox.BacklogAsync(Token));
    }

    [Fact]
    public async Task What_becomes_of_deliveries_is_counted_by_channel_and_lane()
    {
        var counted = new ConcurrentQueue<(string Name, double Value, string? Lane)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (ReferenceEquals(instrument.Meter.Scope, _meters)) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.Enqueue((instrument.Name, value, LaneOf(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => counted.Enqueue((instrument.Name, value, LaneOf(tags))));
        listener.Start();
        await PlanAsync(Make.Delivery(1, lane: Lane.Alert, due: Time.GetUtcNow()), Make.Delivery(2), Make.Delivery(3, lane: Lane.Digest));
        await StartAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++)
        {
            var sent = await _channel.NextAsync();
            sent.Answer.SetResult(sent.Delivery.Lane switch
            {
                Lane.Alert => new SendResult.Accepted(),
                Lane.Reply => new SendResult.Refused("bad"),
                _ => new SendResult.Unknown("reset"),
            });
        }

        for (var patience = TimeProvider.System.GetTimestamp(); counted.Count < Measurements && TimeProvider.System.GetElapsedTime(patience) < Patience;) await Task.Yield();
        await StopAsync();

        Assert.Contains(("baozhai.delivery.sent", 1, "alert"), counted);
        Assert.Contains(("baozhai.delivery.failed", 1, "reply"), counted);
        Assert.Contains(("baozhai.delivery.unknown", 1, "digest"), counted);
        Assert.Contains(("baozhai.delivery.retried", 1, "digest"), counted);
        Assert.Contains(counted, one => one.Name == "baozhai.alert.latency");
    }

    private static string? LaneOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == "lane") return (string?)tag.Value;
        }

        return null;
    }

    private async Task PlanAsync(params PlannedDelivery[] deliveries)
    {
        if (Time.GetUtcNow() < Make.Morning) Time.AdvanceTo(Make.Morning);
        await Outbox.PlanAsync(deliveries, Token);
        _signal.Raise();
    }

    private async Task StartAsync(int inFlight = 64)
    {
        _relay = Relays.Make(Outbox, _channel, new DeliveryOptions { InFlight = inFlight }, Time, _signal, _meters);
        await _relay.StartAsync(Token);
    }

    private async Task StopAsync()
    {
        await _relay!.StopAsync(Token).WaitAsync(Patience);
        _relay.Dispose();
    }

    private sealed record Sending(Delivery Delivery, TaskCompletionSource<SendResult> Answer);

    /// <summary>Answers when the test says so.</summary>
    private sealed class HeldChannel : IChannel
    {
        private readonly System.Threading.Channels.Channel<Sending> _sending = Channel.CreateUnbounded<Sending>();

        public string Name => "telegram";

        public async Task<Sending> NextAsync() => await _sending.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience);

        public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            var sending = new Sending(delivery, new TaskCompletionSource<SendResult>(TaskCreationOptions.RunContinuationsAsynchronously));
            _sending.Writer.TryWrite(sending);
            return await sending.Answer.Task.WaitAsync(cancellationToken);
        }
    }
}
