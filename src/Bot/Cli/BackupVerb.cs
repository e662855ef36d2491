using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;

namespace Baozhai.Bot.Cli;

/// <summary><c>backup</c>: a copy of the store while it is in use.</summary>
internal static class BackupVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string>("file") { Description = "Where the copy goes; it must not exist yet." };
        var command = new Command("backup", "Copy the store to a file, also while the bot runs.") { file };
        command.SetAction((parsed, cancellationToken) => BackupAsync(settings, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> BackupAsync(IReadOnlyList<string> settings, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file}: exists already; choose another name");
            return ExitCode.SomeFailed;
        }

        await using var parts = BotHost.CreateParts(settings).Build();
        await Waiting.ForAsync($"backup to {file}", async _ =>
        {
            await parts.Services.GetRequiredService<IStore>().BackupAsync(file, cancellationToken);
            return file;
        });
        await Console.Out.WriteLineAsync($"{file}: {new FileInfo(file).Length:N0} bytes");
        return ExitCode.Done;
    }
}
