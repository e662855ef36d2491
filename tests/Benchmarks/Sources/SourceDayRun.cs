using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Watching;
using Baozhai.Bot.Tests;
using Baozhai.Bot.Tests.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Benchmarks.Sources;

/// <summary>
/// <c>sources COUNT</c>: watches COUNT sources for a day whose clock is turned, a quarter of a minute at a time, and prints looks, requests a host, what was fetched anew, processor time and memory.
/// Sites answer at once from memory: what is measured is the watch, the reading and the store (SQLite).
/// </summary>
internal static class SourceDayRun
{
    public const string Word = "sources";
    private const int Seconds = 15;
    private static readonly DateTimeOffset Midnight = new(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static async Task RunAsync(string[] args)
    {
        var count = int.Parse(args[1], CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("baozhai-sources-");
        try
        {
            var sites = new Sites();
            var clock = new ManualTimeProvider(Midnight);
            var builder = BotHost.CreateParts(
            [
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "baozhai.db")}", "--Inbox:Path=", "--Seeds:Path=", "--Logging:LogLevel:Default=Warning",
                .. Enumerable.Range(0, count).Select(number => $"--Sources:{number}:Address=https://s{number}.example/"),
            ]);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.Replace(ServiceDescriptor.Singleton<IPages>(sites));
            await using var app = builder.Build();
            await BotHost.PrepareAsync(app.Services, CancellationToken.None);
            using var watcher = ActivatorUtilities.CreateInstance<SourceWatcher>(app.Services, new SourceTroubles());
            var process = Process.GetCurrentProcess();
            var (cpu, watch, idle) = (process.TotalProcessorTime, Stopwatch.StartNew(), TimeSpan.Zero);
            for (var tick = 0; tick < 24 * 60 * 60 / Seconds; tick++)
            {
                var before = sites.Requests;
                var turn = Stopwatch.StartNew();
                await watcher.StartDueAsync(CancellationToken.None);
                await watcher.IdleAsync();
                if (sites.Requests == before) idle += turn.Elapsed;
                clock.Advance(TimeSpan.FromSeconds(Seconds));
            }

            process.Refresh();
            Console.WriteLine($"{count} sources, a day: {sites.Requests} requests, {sites.Anew} answered anew, at most {sites.Most} a host, {sites.Least} at least");
            Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0.0} s, processor {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s; ticks with nothing to do {idle.TotalSeconds:0.00} s; most memory {process.PeakWorkingSet64 / 1048576} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As many papers as are asked for, each with eight stories on two pages.</summary>
    private sealed class Sites : IPages
    {
        private readonly ConcurrentDictionary<string, PaperStand> _stands = new(StringComparer.Ordinal);
        private int _requests;

        public int Requests => _requests;

        public int Anew => _stands.Values.Sum(stand => stand.Anew);

        public int Most => _stands.Values.Max(stand => stand.Requests);

        public int Least => _stands.Values.Min(stand => stand.Requests);

        public Task<Fetched> GetAsync(Uri url, Validators? known, bool asScript, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requests);
            return _stands.GetOrAdd(url.Host, host => new PaperStand { Town = TownOf(host), KeepsAsked = false }).GetAsync(url, known, asScript, cancellationToken);
        }

        // A paper's name has no figures.
        private static string TownOf(string host) => string.Concat(host.Split('.')[0][1..].Select(figure => "东南西北山河湖海林原"[figure - '0'])) + "镇";
    }
}
