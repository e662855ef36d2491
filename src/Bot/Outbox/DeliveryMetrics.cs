using System.Diagnostics.Metrics;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Outbox;

/// <summary>The outcomes of deliveries, counted by channel and lane. Meter <c>Baozhai</c>.</summary>
internal sealed class DeliveryMetrics
{
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _retried;
    private readonly Counter<long> _expired;
    private readonly Histogram<double> _alertLatency;
    private readonly ObservableGauge<long> _depth;
    private volatile IReadOnlyList<LaneCount> _waiting = [];

    public DeliveryMetrics(IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory owns its meters.
        var meter = meters.Create(BotMeter.Name);
#pragma warning restore CA2000
        _sent = meter.CreateCounter<long>("baozhai.delivery.sent", "{delivery}", "Deliveries the channel took.");
        _failed = meter.CreateCounter<long>("baozhai.delivery.failed", "{delivery}", "Deliveries given up: refused, or their chat gone.");
        _unknown = meter.CreateCounter<long>("baozhai.delivery.unknown", "{delivery}", "Answers that were lost, so that nobody knows whether the message arrived.");
        _retried = meter.CreateCounter<long>("baozhai.delivery.retried", "{delivery}", "Tries that will be repeated.");
        _expired = meter.CreateCounter<long>("baozhai.delivery.expired", "{delivery}", "Deliveries of no use any more before they could be sent.");
        _alertLatency = meter.CreateHistogram<double>("baozhai.alert.latency", "s", "From the planning of an alert until the channel took it.");
        _depth = meter.CreateObservableGauge("baozhai.delivery.waiting", Depth, "{delivery}", "Deliveries that wait or are being sent.");
    }

    /// <summary>Whether somebody looks at how much waits, which costs a look into the store.</summary>
    public bool DepthIsWatched => _depth.Enabled;

    /// <summary>The channel took it.</summary>
    public void Sent(Delivery delivery, DateTimeOffset now)
    {
        _sent.Add(1, Tags(delivery));
        if (delivery.Lane == Lane.Alert) _alertLatency.Record((now - delivery.Due).TotalSeconds, Channel(delivery.Chat.Channel));
    }

    /// <summary>It is given up.</summary>
    public void Failed(Delivery delivery) => _failed.Add(1, Tags(delivery));

    /// <summary>Its answer was lost.</summary>
    public void Unknown(Delivery delivery) => _unknown.Add(1, Tags(delivery));

    /// <summary>It will be tried again.</summary>
    public void Retried(Delivery delivery) => _retried.Add(1, Tags(delivery));

    /// <summary>These were of no use any more.</summary>
    public void Expired(IEnumerable<LaneCount> lanes)
    {
        foreach (var lane in lanes) _expired.Add(lane.Count, Tags(lane.Channel, lane.Lane));
    }

    /// <summary>So many wait.</summary>
    public void Waiting(IReadOnlyList<LaneCount> lanes) => _waiting = lanes;

    private IEnumerable<Measurement<long>> Depth() =>
        _waiting.Select(lane => new Measurement<long>(lane.Count, [Channel(lane.Channel), InLane(lane.Lane)]));

    private static ReadOnlySpan<KeyValuePair<string, object?>> Tags(Delivery delivery) => Tags(delivery.Chat.Channel, delivery.Lane);

    private static KeyValuePair<string, object?>[] Tags(string channel, Lane lane) => [Channel(channel), InLane(lane)];

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);

    private static KeyValuePair<string, object?> InLane(Lane lane) => new("lane", LaneName.Of(lane));
}
