using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Benchmarks.Storage;

/// <summary>
/// <c>shared CHATS CONNECTION</c>: the digests of one slot planned by 1, 2 and 4 processes on one PostgreSQL, and as many leasing and marking by 64, each
/// a channel of its own, as the seats would have it. What the server uses is not in the processor time that is printed.
/// </summary>
internal static class SharedMorning
{
    /// <summary>The word that runs it.</summary>
    public const string Word = "shared";

    /// <summary>The word that runs one of its processes.</summary>
    public const string WorkerWord = "shared-worker";

    private const int Batch = 64;
    private const int MarkedByEach = 10_000;

    private static readonly int[] Processes = [1, 2, 4];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(int chats, string connection)
    {
        await using var app = Open(connection);
        await app.Services.GetRequiredService<IStore>().MigrateAsync(CancellationToken.None);
        foreach (var issue in GeneratedIssues.Make(60)) await app.Services.GetRequiredService<IArchive>().AdmitAsync(issue, CancellationToken.None);
        var slot = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await app.Services.GetRequiredService<IChats>().ImportAsync(Readers.Make(chats, slot), CancellationToken.None);
        Console.WriteLine("| processes | digests planned | a second | leased and marked | a second | processor time of the processes |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var processes in Processes)
        {
            // As it was, each number of processes on the same chats; every delivery belongs to the channel of one process afterwards.
            await SqlAsync(app, $"DELETE FROM delivery; UPDATE chat SET next_digest_at = {slot.ToUnixTimeMilliseconds()}, digested_article = 0; VACUUM ANALYZE delivery; VACUUM ANALYZE chat");
            var planning = Stopwatch.GetTimestamp();
            var cpu = await StartAsync(processes, connection, "plan");
            var planned = Stopwatch.GetElapsedTime(planning).TotalSeconds;
            await SqlAsync(app, $"UPDATE delivery SET channel = 'c' || (id % {processes}); ANALYZE delivery");
            var sending = Stopwatch.GetTimestamp();
            cpu += await StartAsync(processes, connection, "send");
            var sent = Stopwatch.GetElapsedTime(sending).TotalSeconds;
            var count = await app.Services.GetRequiredService<Database>().ReadAsync(
                async session => (Planned: await session.FirstAsync<long>("SELECT count(*) FROM delivery"), Sent: await session.FirstAsync<long>("SELECT count(*) FROM delivery WHERE state = 2")),
                CancellationToken.None);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {processes} | {count.Planned:N0} in {planned:F1} s | {count.Planned / planned:N0} | {count.Sent:N0} in {sent:F1} s | {count.Sent / sent:N0} | {cpu:F1} s |"));
        }
    }

    /// <summary>Runs one of its processes.</summary>
    public static async Task WorkAsync(int part, int of, string what)
    {
        var (work, connection) = (what[..4], what[5..]);
        await using var app = Open(connection);
        // What loading the program takes is not measured.
        await app.Services.GetRequiredService<IArchive>().LastArticleAsync(CancellationToken.None);
        Console.WriteLine("ready");
        Console.ReadLine();
        if (work == "plan")
        {
            await app.Services.GetRequiredService<DigestRun>().RunAsync(new Share(part, of), CancellationToken.None);
        }
        else
        {
            var outbox = app.Services.GetRequiredService<IOutbox>();
            for (var sent = 0; sent < MarkedByEach;)
            {
                var leased = await outbox.LeaseAsync([$"c{part}"], Batch, TimeSpan.FromMinutes(5), CancellationToken.None);
                if (leased.Count == 0) break;
                await Task.WhenAll(leased.Select(delivery => outbox.MarkSentAsync(delivery.Lease, "1", CancellationToken.None)));
                sent += leased.Count;
            }
        }

        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    // Returns the processor time of all of them.
    private static async Task<double> StartAsync(int processes, string connection, string work)
    {
        var started = Enumerable.Range(0, processes).Select(part => Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(SharedMorning).Assembly.Location, WorkerWord, part.ToString(CultureInfo.InvariantCulture), processes.ToString(CultureInfo.InvariantCulture), $"{work} {connection}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!).ToList();
        foreach (var process in started) await process.StandardOutput.ReadLineAsync();
        foreach (var process in started) await process.StandardInput.WriteLineAsync();
        var cpu = 0.0;
        foreach (var process in started)
        {
            cpu += double.Parse(await process.StandardOutput.ReadLineAsync() ?? "0", CultureInfo.InvariantCulture);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        return cpu;
    }

    private static async Task SqlAsync(WebApplication app, string statements)
    {
        await using var connection = await app.Services.GetRequiredService<Bot.Storage.Postgres.PostgresServer>().OpenLastingAsync(CancellationToken.None);
        foreach (var statement in statements.Split(';', StringSplitOptions.TrimEntries))
        {
            await using var command = new Npgsql.NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static WebApplication Open(string connection) => BotHost.CreateParts(
        ["--Storage:Provider=Postgres", $"--Storage:ConnectionString={connection}", "--Inbox:Path=", "--Seeds:Path=", "--Logging:LogLevel:Default=Warning"]).Build();
}
