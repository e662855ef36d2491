using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using BenchmarkDotNet.Attributes;

namespace Baozhai.Benchmarks.Storage;

/// <summary>What a relay does with a backlog of 10,000: lease sixty-four, mark each sent. And planning an alert for as many.</summary>
public class OutboxBenchmarks
{
    private const int Backlog = 10_000;
    private const int BatchSize = 64;
    private static readonly Reply Body = Reply.Of("湘江株洲站水位达40.96米，超警戒水位0.96米。");
    private Workbench _bench = null!;
    private PlannedDelivery[] _alert = [];

    [IterationSetup(Targets = [nameof(LeaseAndMarkSent), nameof(LeaseOfAChannelWithNothingToSend)])]
    public void SetupBacklog()
    {
        SetupEmpty();
        _bench.Outbox.PlanAsync(_alert, CancellationToken.None).GetAwaiter().GetResult();
    }

    [IterationSetup(Target = nameof(PlanAnAlertForTenThousand))]
    public void SetupEmpty()
    {
        _bench = Workbench.Open();
        var now = TimeProvider.System.GetUtcNow();
        _alert = [.. Enumerable.Range(0, Backlog).Select(i =>
            new PlannedDelivery(new ChatId("telegram", i.ToString(CultureInfo.InvariantCulture)), Lane.Alert, "alert:1", 0, Body, now, now.AddHours(36)))];
    }

    [IterationCleanup]
    public void Cleanup() => _bench.Dispose();

    [Benchmark]
    public Task<int> PlanAnAlertForTenThousand() => _bench.Outbox.PlanAsync(_alert, CancellationToken.None);

    [Benchmark]
    public async Task<int> LeaseAndMarkSent()
    {
        var leased = await LeaseAsync("telegram");
        foreach (var delivery in leased) await _bench.Outbox.MarkSentAsync(delivery.Lease, "1", CancellationToken.None);
        return leased.Count;
    }

    [Benchmark]
    public async Task<int> LeaseOfAChannelWithNothingToSend() => (await LeaseAsync("web")).Count;

    private Task<IReadOnlyList<Delivery>> LeaseAsync(string channel) =>
        _bench.Outbox.LeaseAsync([channel], BatchSize, TimeSpan.FromMinutes(2), CancellationToken.None);
}
