using System.Diagnostics;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Articles;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

public sealed class MeasureTests() : StorageTest(LiteDbEngine.Instance)
{
    [Fact(Explicit = true)]
    public async Task Measure()
    {
        var log = new List<string>();
        var corpus = string.Concat(Directory.GetFiles("/work/wt-litedb/seeds", "*.txt").Select(File.ReadAllText)).Replace("\n", "", StringComparison.Ordinal);
        var other = await OpenAsync();
        IArchive[] archives = [Archive, new ArchiveStore(other, Make.Synonyms, Options.Create(AlertOptions), Time)];
        foreach (var size in new[] { 250, 1000 })
        {
            var from = size == 250 ? 0 : 250;
            for (var a = 0; a < 2; a++)
            {
                var random = new Random(from);
                var cpus = new List<double>();
                var walls = new List<double>();
                for (var issue = from; issue < size; issue++)
                {
                    var admission = Make.Admission($"{issue}.txt", Make.Day.AddDays(issue), [.. Enumerable.Range(0, 20).Select(i => Make.Article(Text(corpus, random, 15) + issue + "_" + i, Text(corpus, random, 700), summary: Text(corpus, random, 80), topics: ["防汛应急", "民生保障"], places: ["渌口区"]))]);
                    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
                    var watch = Stopwatch.StartNew();
                    await archives[a].AdmitAsync(admission, Token);
                    walls.Add(watch.Elapsed.TotalMilliseconds);
                    cpus.Add((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds);
                }

                log.Add($"{(a == 0 ? "lite" : "sqlite")} admit {from}-{size}: cpu avg {cpus.Average():0.0} first50 {cpus.Take(50).Average():0.0} last50 {cpus.TakeLast(50).Average():0.0}; wall avg {walls.Average():0.0} ms per issue of 20");
            }

            for (var a = 0; a < 2; a++)
            {
                var random = new Random(7);
                var times = new List<double>();
                for (var i = 0; i < 600; i++)
                {
                    var at = random.Next(corpus.Length - 10);
                    var query = corpus.Substring(at, random.Next(2, 7));
                    var watch = Stopwatch.StartNew();
                    await archives[a].SearchAsync(query, 0, 10, Token);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                log.Add($"{(a == 0 ? "lite" : "sqlite")} search {size * 20}: {P(times)}");
                var related = new List<double>();
                foreach (var article in await archives[a].LatestAsync(new ArticleFilter(), 0, 40, Token))
                {
                    var watch = Stopwatch.StartNew();
                    await archives[a].RelatedAsync(article, 0, 5, Token);
                    related.Add(watch.Elapsed.TotalMilliseconds);
                }

                log.Add($"{(a == 0 ? "lite" : "sqlite")} related: {P(related)}");
            }

            log.Add($"files: lite {new FileInfo(Folder.File("test.litedb")).Length / 1e6:0} MB + log {new FileInfo(Folder.File("test.litedb-log")).Length / 1e6:0}, sqlite {new FileInfo(Folder.File("test.db")).Length / 1e6:0} MB");
            GC.Collect();
            var before = GC.GetTotalMemory(true);
            var archive = await AfterRestartAsync<IArchive>();
            var cold = Stopwatch.StartNew();
            await archive.SearchAsync("洪峰", 0, 10, Token);
            log.Add($"cold search {cold.ElapsedMilliseconds} ms, memory {(GC.GetTotalMemory(true) - before) / 1e6:0} MB over before ({before / 1e6:0})");
            other = await OpenAsync();
            archives = [archive, new ArchiveStore(other, Make.Synonyms, Options.Create(AlertOptions), Time)];
        }

        foreach (var parts in new[] { Parts, (await OpenSqlitePartsAsync()) })
        {
            var name = parts == Parts ? "lite" : "sqlite";
            var chats = parts.GetRequiredService<IChatStore>();
            var watch = Stopwatch.StartNew();
            await chats.ImportAsync(Enumerable.Range(1, 10_000).Select(i => new Subscriber(Make.Reader(i), [Make.Flood, new Subscription(SubscriptionKind.Place, "渌口区")])).ToAsyncEnumerable(), Token);
            log.Add($"{name} import 10000: {watch.ElapsedMilliseconds} ms");
            var digests = parts.GetRequiredService<IDigestStore>();
            watch.Restart();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var body = Reply.Of(Text(corpus, new Random(1), 900));
            while (await chats.DueAsync(Make.Morning, 500, Token) is { Count: > 0 } due)
            {
                await digests.CommitAsync([.. due.Select(one => new DigestDecision(one.Chat.Id, Make.Morning, new PlannedDelivery(one.Chat.Id, Lane.Digest, "digest:1", 0, body, Make.Morning), new Menu(["全文 #1"], [1], null), 5, Make.Morning.AddDays(1)))], Token);
            }

            log.Add($"{name} plan 10000 digests: {watch.ElapsedMilliseconds} ms, cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0}");
            var outbox = parts.GetRequiredService<IOutbox>();
            if (Time.GetUtcNow() < Make.Morning.AddMinutes(1)) Time.AdvanceTo(Make.Morning.AddMinutes(1));
            var (lease, mark) = (new List<double>(), new List<double>());
            for (var i = 0; i < 40; i++)
            {
                watch.Restart();
                var leased = await outbox.LeaseAsync(["telegram"], 64, TimeSpan.FromMinutes(1), Token);
                lease.Add(watch.Elapsed.TotalMilliseconds);
                foreach (var delivery in leased.Take(20))
                {
                    watch.Restart();
                    await outbox.MarkSentAsync(delivery.Lease, "1", Token);
                    mark.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            log.Add($"{name} lease 64: {P(lease)}; mark sent: {P(mark)}");
        }

        await File.WriteAllLinesAsync("/tmp/measure.txt", log, Token);
    }

    private async Task<IServiceProvider> OpenSqlitePartsAsync() => await OpenAnotherAsync(StoreEngine.Sqlite, "measure");

    private static string P(List<double> times)
    {
        times.Sort();
        return $"p50 {times[times.Count / 2]:0.00} p99 {times[times.Count * 99 / 100]:0.00} max {times[^1]:0.0} ms";
    }

    private static string Text(string corpus, Random random, int length)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            var piece = random.Next(4, 18);
            text.Append(corpus.AsSpan(random.Next(corpus.Length - 20), piece));
        }

        return text.ToString(0, length);
    }
}
