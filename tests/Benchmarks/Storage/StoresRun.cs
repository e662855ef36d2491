using System.Diagnostics;
using System.Globalization;
using Baozhai.Benchmarks.Latency;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Benchmarks.Storage;

/// <summary>
/// <c>stores ARTICLES CHATS PROVIDER=CONNECTION …</c>: the same work on several stores, one after the other in one run: admitting, searching,
/// planning, leasing and marking. The answers of all are compared with those of the first. An empty connection is a file in a temporary folder.
/// </summary>
internal static class StoresRun
{
    /// <summary>The word that runs it.</summary>
    public const string Word = "stores";

    private const int QueriesOfEachKind = 50;
    private const int PageSize = 10;
    private const int Batch = 64;
    private const int Marked = 20_000;
    private const int Planned = 1000;

    /// <summary>Runs it; returns how many answers differ.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (articles, chats) = (int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
        List<string[]>? first = null;
        var differing = 0;
        Console.WriteLine("| store | what | time | of this process's CPU |\n| --- | --- | ---: | ---: |");
        foreach (var store in args[3..])
        {
            var folder = Directory.CreateTempSubdirectory("baozhai-stores-");
            try
            {
                var answers = await RunAsync(store, folder.FullName, articles, chats);
                first ??= answers;
                var other = answers.Zip(first).Count(pair => !pair.First.SequenceEqual(pair.Second));
                differing += other;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {store.Split('=')[0]} | answers that differ from the first store | {other} of {answers.Count} | |"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return differing;
    }

    /// <summary>Provider and connection of <c>PROVIDER=CONNECTION</c>; an empty connection is a file in <paramref name="folder"/>.</summary>
    public static (string Provider, string Connection) Named(string store, string folder)
    {
        var provider = store.Split('=')[0];
        var connection = store[(provider.Length + 1)..];
        return (provider, connection.Length > 0 ? connection : $"{(provider == "LiteDb" ? "Filename" : "Data Source")}={Path.Combine(folder, "store.db")}");
    }

    private static async Task<List<string[]>> RunAsync(string store, string folder, int articles, int chats)
    {
        var (provider, connection) = Named(store, folder);
        await using var app = BotHost.CreateParts(
            [$"--Storage:Provider={provider}", $"--Storage:ConnectionString={connection}", $"--Inbox:Path={folder}", "--Logging:LogLevel:Default=Warning"]).Build();
        await app.Services.GetRequiredService<IStore>().MigrateAsync(CancellationToken.None);
        var archive = app.Services.GetRequiredService<IArchive>();

        await MeasureAsync(provider, $"admit {articles} articles", async () =>
        {
            foreach (var issue in MutatedIssues.Make(articles)) await archive.AdmitAsync(issue, CancellationToken.None);
        });
        var size = (await app.Services.GetRequiredService<IStore>().CheckAsync(thorough: false, CancellationToken.None)).Bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {provider} | size of the store, an article | {(double)size / articles / 1024:F1} KB | |"));
        var answers = await SearchAsync(provider, archive);
        if (chats > 0) await DeliverAsync(provider, app.Services, chats);
        return answers;
    }

    private static async Task<List<string[]>> SearchAsync(string provider, IArchive archive)
    {
        foreach (var (_, query) in QueryMix.Make(3)) await archive.SearchAsync(query, 0, PageSize, CancellationToken.None);
        var answers = new List<string[]>();
        var samples = new List<Sample>();
        foreach (var (kind, query) in QueryMix.Make(QueriesOfEachKind))
        {
            var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var found = await archive.SearchAsync(query, 0, PageSize, CancellationToken.None);
            samples.Add(new Sample(kind, Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - worked));
            answers.Add([.. found.Select(article => $"{article.Date:O} {article.Article.Id.Value}")]);
        }

        foreach (var kind in samples.GroupBy(sample => sample.Kind).Append(new AllOf(samples)))
        {
            var (time, work) = (Percentiles.Of(kind.Select(sample => sample.Time)), Percentiles.Of(kind.Select(sample => sample.Work)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {provider} | search, {kind.Key}: p50 / p99 | {time.Median:F2} / {time.P99:F2} ms | {work.Median:F2} / {work.P99:F2} ms |"));
        }

        return answers;
    }

    private static async Task DeliverAsync(string provider, IServiceProvider services, int chats)
    {
        var now = TimeProvider.System.GetUtcNow();
        var outbox = services.GetRequiredService<IOutbox>();
        await MeasureAsync(provider, $"import {chats} chats", () => services.GetRequiredService<IChats>().ImportAsync(Readers.Make(chats, now.AddHours(1)), CancellationToken.None));
        var body = Reply.Of("湘江株洲站水位达40.96米，超警戒水位0.96米。");
        await MeasureAsync(provider, $"plan a delivery for each, {Planned} at a time", async () =>
        {
            foreach (var some in Enumerable.Range(0, chats).Chunk(Planned))
            {
                await outbox.PlanAsync(
                    [.. some.Select(i => new PlannedDelivery(new ChatId("telegram", (1_000_000 + i).ToString(CultureInfo.InvariantCulture)), Lane.Digest, "digest:1", 0, body, now, now.AddHours(36)))],
                    CancellationToken.None);
            }
        });
        var marked = Math.Min(Marked, chats);
        var begun = Stopwatch.GetTimestamp();
        await MeasureAsync(provider, $"lease by {Batch} and mark sent, {marked}", async () =>
        {
            for (var sent = 0; sent < marked;)
            {
                var leased = await outbox.LeaseAsync(["telegram"], Batch, TimeSpan.FromMinutes(5), CancellationToken.None);
                await Task.WhenAll(leased.Select(delivery => outbox.MarkSentAsync(delivery.Lease, "1", CancellationToken.None)));
                sent += leased.Count;
                if (leased.Count == 0) break;
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {provider} | leased and marked a second | {marked / Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} | |"));
    }

    private static async Task MeasureAsync(string provider, string what, Func<Task> work)
    {
        var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {provider} | {what} | {Stopwatch.GetElapsedTime(begun).TotalSeconds:F2} s | {(Environment.CpuUsage.TotalTime - worked).TotalSeconds:F2} s |"));
    }

    private sealed class AllOf(List<Sample> samples) : IGrouping<string, Sample>
    {
        public string Key => "all";

        public IEnumerator<Sample> GetEnumerator() => samples.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
