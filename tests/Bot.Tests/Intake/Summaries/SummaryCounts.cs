using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Baozhai.Bot.Intake.Summaries;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>What was counted, as lines: <c>accepted</c>, <c>refused number</c>.</summary>
internal sealed class SummaryCounts : IMeterFactory
{
    private const string Prefix = "baozhai.summaries.";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    public SummaryCounts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_meters.Contains(instrument.Meter)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            for (var i = 0; i < count; i++) _lines.Enqueue(string.Join(' ', [instrument.Name[Prefix.Length..], .. tags.ToArray().Select(tag => $"{tag.Value}")]));
        });
        _listener.Start();
        Metrics = new SummaryMetrics(this);
    }

    public SummaryMetrics Metrics { get; }

    public IReadOnlyList<string> Lines => [.. _lines];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var meter in _meters) meter.Dispose();
    }
}
