using Baozhai.Bot.Digests;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Baozhai.Newsroom.Topics;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Benchmarks.Storage;

/// <summary>The morning of 10,000 chats: a slot has come for all of them and the issue of sixty articles is new.</summary>
public class DigestBenchmarks
{
    private Workbench _bench = null!;
    private DigestRun _run = null!;

    [IterationSetup]
    public void Setup()
    {
        _bench = Workbench.Open();
        _bench.Keep(60);
        _bench.Chats.ImportAsync(Readers.Make(10_000, TimeProvider.System.GetUtcNow().AddMinutes(-1)), CancellationToken.None).GetAwaiter().GetResult();
        var options = Options.Create(new DigestOptions());
        _run = new DigestRun(
            new DigestNews(_bench.Archive, options), _bench.Digests, _bench.Alerts, new Interests(Synonyms.None), new DigestOpenings(_bench.Archive, _bench.Alerts), new OutboxSignal(), new DigestDeliveries([]), new ChannelCapabilities([]), Seats.OfOneProcess(TimeProvider.System), options, TimeProvider.System, NullLogger<DigestRun>.Instance);
    }

    [IterationCleanup]
    public void Cleanup() => _bench.Dispose();

    [Benchmark]
    public Task<int> TenThousandDigests() => _run.RunAsync(CancellationToken.None);
}
