using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Cli;

/// <summary><c>workers</c>: the processes that share the store.</summary>
internal static class WorkersVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("workers", "Print which processes share the store (PostgreSQL), when each was last heard of, and what only it does.");
        command.SetAction((_, cancellationToken) => PrintAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        if (!parts.Services.GetRequiredService<IWorkers>().MayBeSeveral)
        {
            await Console.Out.WriteLineAsync($"{parts.Services.GetRequiredService<IStore>().Place} is for one process: see docs/scaling.md for several.");
            return ExitCode.Done;
        }

        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var (workers, now) = (await parts.Services.GetRequiredService<IWorkers>().ListAsync(cancellationToken), parts.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (workers.Count == 0) await Console.Out.WriteLineAsync("No worker was heard of within an hour.");
        foreach (var worker in workers)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{worker.Report.Name}  {worker.Report.Version}  since {worker.Report.StartedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}  seen {Math.Max(0, (now - worker.SeenAt).TotalSeconds):0} s ago{(worker.IsAlive ? "" : " (gone)")}  sending {worker.Report.Sending}  {(worker.Seats.Count > 0 ? string.Join(' ', worker.Seats) : "-")}"));
        }

        return ExitCode.Done;
    }
}
