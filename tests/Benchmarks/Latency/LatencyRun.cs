using System.Diagnostics;
using System.Globalization;
using Baozhai.Benchmarks.Storage;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Benchmarks.Latency;

/// <summary>
/// <c>latency [ARTICLES] [PROVIDER=CONNECTION]</c>: fills an archive, asks it a thousand mixed queries and every command that reads, and prints
/// p50 and p99 of each kind (0 articles: of a store that is filled already); on SQLite, which is taken when no store is named, the same queries by a scan with LIKE, and the ratio. One after the
/// other on one core; p99 of mixed queries is what BenchmarkDotNet does not tell.
/// </summary>
internal static class LatencyRun
{
    private const int DefaultArticles = 100_000;
    private const int QueriesOfEachKind = 100;
    private const int ScansOfEachKind = 3;
    private const int CommandRounds = 40;
    private const int PageSize = ArticleList.PageSize + 1;

    private static readonly string[] Commands =
    [
        "头条", "继续", "头条 防汛", "头条 醴陵", "头条 株洲", "早报", "早报 2023-06-01", "栏目", "我的订阅", "全文 1", "菜单", "时间", "水位", "水位 湘江株洲站", "湘江水位多少",
        "搜 株洲", "继续", "搜 知识产权", "搜 发展 栏目:金融 2024-06", "搜 水 版:A1", "搜 栏目:防汛 地点:醴陵", "搜 2023年", "火星移民", "搜 5G",
    ];

    public static async Task RunAsync(string[] args)
    {
        var articles = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultArticles;
        var store = args.Length > 2 ? args[2] : "Sqlite=";
        var folder = Directory.CreateTempSubdirectory("baozhai-latency-");
        try
        {
            var (provider, connection) = StoresRun.Named(store, folder.FullName);
            string[] settings =
            [
                $"--Storage:Provider={provider}", $"--Storage:ConnectionString={connection}", $"--Inbox:Path={folder.FullName}", "--Logging:LogLevel:Default=Warning",
                // Whoever asks more often than people do is only told so.
                "--Limits:RequestsPerMinute=1000",
            ];
            if (articles > 0)
            {
                await using var app = BotHost.CreateParts(settings).Build();
                await FillAsync(app.Services, articles);
            }

            await using var started = await StartAsync(settings);
            await SearchAsync(started.Services.GetRequiredService<IArchive>(), started.Services.GetService<Database>() as SqliteDatabase);
            await CountAsync(started.Services.GetRequiredService<IArchive>());
            await TalkAsync(started.Services.GetRequiredService<IConversation>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(IServiceProvider services, int articles)
    {
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(CancellationToken.None);
        var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        foreach (var issue in MutatedIssues.Make(articles)) await services.GetRequiredService<IArchive>().AdmitAsync(issue, CancellationToken.None);
        var (time, work) = (Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - worked);
        var size = (await store.CheckAsync(thorough: false, CancellationToken.None)).Bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles admitted in {time.TotalSeconds:0} s ({work.TotalSeconds:0} s of CPU), {size / 1e6:0} MB\n"));
    }

    // Everything `run` does before it listens; what the runtime takes to load is not in it.
    private static async Task<WebApplication> StartAsync(string[] settings)
    {
        var begun = Stopwatch.GetTimestamp();
        var app = BotHost.CreateParts(settings).AddWorkers().AddPages().BuildPages();
        await BotHost.PrepareAsync(app.Services, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"prepared to run in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms\n"));
        return app;
    }

    private static async Task SearchAsync(IArchive archive, SqliteDatabase? scanned)
    {
        // Once unmeasured: the first of each statement is prepared, the code compiled.
        foreach (var (_, query) in QueryMix.Make(5)) await archive.SearchAsync(query, 0, PageSize, CancellationToken.None);
        var searched = await MeasureAsync(QueryMix.Make(QueriesOfEachKind), query => archive.SearchAsync(query, 0, PageSize, CancellationToken.None));
        Print("search", searched);

        if (scanned is null) return;
        await LikeScan.PrepareAsync(scanned);
        var scans = await MeasureAsync(QueryMix.Make(ScansOfEachKind), async query => await LikeScan.CountAsync(scanned, query, PageSize));
        Print("scan with LIKE", scans);
        var (index, scan) = (Percentiles.Of(searched.Select(sample => sample.Work)), Percentiles.Of(scans.Select(sample => sample.Work)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LIKE / search: {scan.Median / index.Median:0} times the work at p50, {scan.P99 / index.P99:0} times at p99\n"));
    }

    private static async Task CountAsync(IArchive archive)
    {
        var since = new DateOnly(2024, 5, 28);
        var words = new[] { "株洲", "发展", MutatedIssues.Rare, "水" };
        var counts = await MeasureAsync(
            words.SelectMany(word => Enumerable.Repeat(($"count of {word} since 30 days", new ArticleQuery(word)), 20)),
            query => archive.CountAsync(new ArticleFilter(Since: since, Following: new Subscription(SubscriptionKind.Word, query.Words)), CancellationToken.None));
        Print("counts", counts);
    }

    private static async Task TalkAsync(IConversation conversation)
    {
        var chat = new ChatId("terminal", "latency");
        await conversation.AnswerAsync(new Incoming(chat, "订阅 防汛 金融"), CancellationToken.None);
        foreach (var command in Commands) await conversation.AnswerAsync(new Incoming(chat, command), CancellationToken.None);
        var said = Enumerable.Range(0, CommandRounds).SelectMany(_ => Commands.Select(command => (command, new ArticleQuery(command))));
        Print("commands", await MeasureAsync(said, query => conversation.AnswerAsync(new Incoming(chat, query.Words), CancellationToken.None)));
    }

    private static async Task<List<Sample>> MeasureAsync<T>(IEnumerable<(string Kind, ArticleQuery Query)> queries, Func<ArticleQuery, Task<T>> ask)
    {
        var samples = new List<Sample>();
        foreach (var (kind, query) in queries)
        {
            var worked = Environment.CpuUsage.TotalTime;
            var begun = Stopwatch.GetTimestamp();
            await ask(query);
            samples.Add(new Sample(kind, Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - worked));
        }

        return samples;
    }

    private static void Print(string name, List<Sample> samples)
    {
        Console.WriteLine($"| {name} | n | p50 | p99 | longest | p50 of CPU | p99 of CPU |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in samples.GroupBy(sample => sample.Kind)) Console.WriteLine(Row(kind.Key, [.. kind]));
        Console.WriteLine(Row("**all**", samples) + "\n");
    }

    private static string Row(string name, List<Sample> samples)
    {
        var (time, work) = (Percentiles.Of(samples.Select(sample => sample.Time)), Percentiles.Of(samples.Select(sample => sample.Work)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {samples.Count} | {time.Median:0.00} ms | {time.P99:0.00} ms | {time.Longest:0.00} ms | {work.Median:0.00} ms | {work.P99:0.00} ms |");
    }
}
