using System.CommandLine;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Sqlite;

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
        var database = parts.Services.GetRequiredService<Database>();
        var former = Restore.From(file, database.File, parts.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await database.MigrateAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"{database.File.Path}: restored from {file}");
        if (former is not null) await Console.Out.WriteLineAsync($"{former}: what was there before");
        return ExitCode.Done;
    }
}
