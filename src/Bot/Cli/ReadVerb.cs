using System.CommandLine;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;

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
            Func<ReadIssue, string> print = parsed.GetValue(explain) ? EvidencePrint.Of : parsed.GetValue(json) ? Json : IssuePrint.Of;
            return ReadAsync(settings, parsed.GetRequiredValue(files), parsed.GetValue(explain), print, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ReadAsync(IReadOnlyList<string> settings, string[] files, bool explains, Func<ReadIssue, string> print, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        var desk = parts.Services.GetRequiredService<ReadingDesk>();
        var failed = false;
        foreach (var path in files)
        {
            if (await InputFiles.TryReadAsync(path, cancellationToken) is not { } content)
            {
                failed = true;
                continue;
            }

            var read = desk.Read(Path.GetFileName(path), content, explains: explains);
            if (read.Refusal is not null)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{path}: {read.Refusal}");
                continue;
            }

            await Console.Out.WriteLineAsync(print(read));
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string Json(ReadIssue read) => JsonSerializer.Serialize(IssueLine.Of(read), CliJson.Lines.IssueLine);
}
