using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Storage.Sql;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Benchmarks.Latency;

/// <summary>
/// <c>latency [ARTICLES]</c>: fills an archive, asks it a thousand mixed queries and every command that reads, and prints p50 and p99 of
/// each kind; the same queries by a scan with LIKE, and the ratio. One after the other on one core; p99 of mixed queries is what
/// BenchmarkDotNet does not tell.
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

    public static async Task RunAsync(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("baozhai-latency-");
        try
        {
            var builder = BotHost.CreateParts(
            [
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "baozhai.db")}", $"--Inbox:Path={folder.FullName}", "--Logging:LogLevel:Default=Warning",
                // Whoever asks more often than people do is only told so.
                "--Limits:RequestsPerMinute=1000",
            ]);
            await using var app = builder.Build();
            var database = app.Services.GetRequiredService<Database>();
            await database.MigrateAsync(CancellationToken.None);
            await FillAsync(app.Services.GetRequiredService<IArchive>(), articles, database.Place);
            await SearchAsync(app.Services.GetRequiredService<IArchive>(), database);
            await CountAsync(app.Services.GetRequiredService<IArchive>());
            await TalkAsync(app.Services.GetRequiredService<IConversation>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static int Articles(string[] args) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : DefaultArticles;

    private static async Task FillAsync(IArchive archive, int articles, string file)
    {
        var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        foreach (var issue in MutatedIssues.Make(articles)) await archive.AdmitAsync(issue, CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{articles} articles admitted in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s ({(Environment.CpuUsage.TotalTime - worked).TotalSeconds:0} s of CPU), {new FileInfo(file).Length / 1e6:0} MB\n"));
    }

    private static async Task SearchAsync(IArchive archive, Database database)
    {
        // Once unmeasured: the first of each statement is prepared, the code compiled.
        foreach (var (_, query) in QueryMix.Make(5)) await archive.SearchAsync(query, 0, PageSize, CancellationToken.None);
        var searched = await MeasureAsync(QueryMix.Make(QueriesOfEachKind), query => archive.SearchAsync(query, 0, PageSize, CancellationToken.None));
        Print("search", searched);

        await LikeScan.PrepareAsync(database);
        var scanned = await MeasureAsync(QueryMix.Make(ScansOfEachKind), async query => await LikeScan.CountAsync(database, query, PageSize));
        Print("scan with LIKE", scanned);
        var (index, scan) = (Percentiles.Of(searched.Select(sample => sample.Work)), Percentiles.Of(scanned.Select(sample => sample.Work)));
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
