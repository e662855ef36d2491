using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;

namespace Baozhai.Bot.Cli;

/// <summary><c>restore</c>: puts a backup in the place of the store.</summary>
internal static class RestoreVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string>("file") { Description = "A file that backup has written; it is left as it is." };
        var command = new Command("restore", "Put a backup in the place of the store, which is moved aside; stop the bot first.") { file };
        command.SetAction((parsed, cancellationToken) => RestoreAsync(settings, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RestoreAsync(IReadOnlyList<string> settings, string file, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        var store = parts.Services.GetRequiredService<IStore>();
        var former = await Waiting.ForAsync($"restore from {file}", async _ =>
        {
            var moved = await store.RestoreAsync(file, cancellationToken);
            await store.MigrateAsync(cancellationToken);
            return moved;
        });
        await Console.Out.WriteLineAsync($"{store.Place}: restored from {file}");
        if (former is not null) await Console.Out.WriteLineAsync($"{former}: what was there before");
        return ExitCode.Done;
    }
}
