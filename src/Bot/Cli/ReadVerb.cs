using System.CommandLine;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary><c>read</c>: what a page is read as. Nothing is stored.</summary>
internal static class ReadVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var files = new Argument<string[]>("files") { Description = "Texts or saved web pages (HTML) of issues or their pages.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per issue and line." };
        var explain = new Option<bool>("--explain") { Description = "Print for each line what it was taken for and why." };
        var command = new Command("read", "Read issues and print what they were read as; nothing is stored.") { files, json, explain };
        command.SetAction((parsed, cancellationToken) =>
        {
            Func<ReadIssue, Task> print = parsed.GetValue(explain) ? read => Console.Out.WriteLineAsync(EvidencePrint.Of(read))
                : parsed.GetValue(json) ? JsonAsync
                : read => Console.Out.WriteLineAsync(IssuePrint.Of(read));
            return ReadAsync(settings, parsed.GetRequiredValue(files), parsed.GetValue(explain), print, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ReadAsync(IReadOnlyList<string> settings, string[] files, bool explains, Func<ReadIssue, Task> print, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        var limits = parts.Services.GetRequiredService<IOptions<InboxOptions>>().Value;
        var desk = parts.Services.GetRequiredService<ReadingDesk>();
        var failed = false;
        foreach (var path in files)
        {
            if (await InputFiles.TryReadAsync(path, limits, cancellationToken) is not { } content)
            {
                failed = true;
                continue;
            }

            var read = desk.Read(Path.GetFileName(path), content, explains: explains);
            if (read.Refusal is not null)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{path}: {read.Refusal}");
                // Why nothing of it is an article is what --explain is asked for.
                if (!explains || read.Evidence.Count == 0) continue;
            }

            await print(read);
            failed |= read.Faults > 0;
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // Straight to the output: a whole paper as one string would take as much memory again.
    private static async Task JsonAsync(ReadIssue read)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, IssueLine.Of(read), CliJson.Lines.IssueLine);
        output.WriteByte((byte)'\n');
    }
}
