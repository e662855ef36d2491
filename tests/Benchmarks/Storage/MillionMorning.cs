using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Baozhai.Benchmarks.Storage;

/// <summary>One morning of very many chats, once: too long for repetition, and what matters is seconds and megabytes.</summary>
internal static class MillionMorning
{
    /// <summary>The word that runs it, before the number of chats.</summary>
    public const string Word = "morning";

    public static async Task RunAsync(int chats)
    {
        using var bench = Workbench.Open();
        bench.Keep(60);
        var now = TimeProvider.System.GetUtcNow();
        await MeasureAsync("import", () => bench.Chats.ImportAsync(Readers.Make(chats, now.AddMinutes(-1)), CancellationToken.None));
        var options = Options.Create(new DigestOptions());
        var run = new DigestRun(
            new DigestNews(bench.Archive, options), bench.Digests, bench.Alerts, new Interests(Synonyms.None), new DigestOpenings(bench.Archive, bench.Alerts), new OutboxSignal(), new DigestDeliveries([]), new ChannelCapabilities([]), Seats.OfOneProcess(TimeProvider.System), options, TimeProvider.System, NullLogger<DigestRun>.Instance);
        await MeasureAsync("digests of one slot", async () => await run.RunAsync(CancellationToken.None));
        await MeasureAsync("an alert", async () => await bench.Outbox.PlanAsync(Alert(chats, now), CancellationToken.None));
        await MeasureAsync("lease 64 before that backlog", async () => (await bench.Outbox.LeaseAsync(["telegram"], 64, TimeSpan.FromMinutes(1), CancellationToken.None)).Count);
        await bench.Database.WriteAsync(
            session => session.ExecuteAsync("UPDATE delivery SET state = 2, ended_at = @now", new { now }), CancellationToken.None);
        await RetireAsync(bench.Outbox, now);
    }

    private static async Task RetireAsync(IOutbox outbox, DateTimeOffset now)
    {
        using var over = new CancellationTokenSource();
        var waiting = Task.Run(() => LongestWaitAsync(outbox, over.Token));
        await MeasureAsync("throwing all of it away", async () => (await outbox.RetireAsync(now.AddDays(1), now, CancellationToken.None)).Deliveries);
        await over.CancelAsync();
        var longest = await waiting;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"another writer waited at most {longest.TotalMilliseconds:F0} ms meanwhile"));
    }

    private static PlannedDelivery[] Alert(int chats, DateTimeOffset now)
    {
        var body = Reply.Of("湘江株洲站水位达40.96米，超警戒水位0.96米。");
        return [.. Enumerable.Range(0, chats).Select(i => new PlannedDelivery(
            new ChatId("telegram", (1_000_000 + i).ToString(CultureInfo.InvariantCulture)), Lane.Alert, "alert:1", 0, body, now, now.AddHours(36)))];
    }

    private static async Task<TimeSpan> LongestWaitAsync(IOutbox outbox, CancellationToken over)
    {
        var longest = TimeSpan.Zero;
        while (!over.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await outbox.LeaseAsync(["web"], 1, TimeSpan.FromMinutes(1), CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(began);
            if (took > longest) longest = took;
        }

        return longest;
    }

    private static async Task MeasureAsync(string what, Func<Task<long>> work)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var count = await work();
        process.Refresh();
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {count:N0} in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s, of the processor {(process.TotalProcessorTime - cpu).TotalSeconds:F1} s; resident {process.WorkingSet64 / 1048576} MB, at most {process.PeakWorkingSet64 / 1048576} MB so far"));
    }
}
