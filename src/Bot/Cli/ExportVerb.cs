using System.CommandLine;
using System.Text;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>export</c>: every chat with its settings, a JSON line each.</summary>
internal static class ExportVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var file = new Argument<string>("file") { Description = "Where the lines go; - for standard output." };
        var command = new Command("export", "Write every chat with its settings and subscriptions as JSON lines.") { file };
        command.SetAction((parsed, cancellationToken) => ExportAsync(settings, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> ExportAsync(IReadOnlyList<string> settings, string file, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await parts.Services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
        var count = 0L;
        await using (var output = new StreamWriter(file == "-" ? Console.OpenStandardOutput() : File.Create(file), new UTF8Encoding(false)))
        {
            await foreach (var subscriber in parts.Services.GetRequiredService<IChats>().ExportAsync(cancellationToken))
            {
                await output.WriteLineAsync(ChatLine.Write(subscriber).AsMemory(), cancellationToken);
                count++;
            }
        }

        await Console.Error.WriteLineAsync($"{count} chats");
        return ExitCode.Done;
    }
}
