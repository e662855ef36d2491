using System.CommandLine;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;

namespace Baozhai.Bot.Cli;

/// <summary><c>read</c>: what a page is read as. Nothing is stored.</summary>
internal static class ReadVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var files = new Argument<string[]>("files") { Description = "Text files of pages or issues.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per issue and line." };
        var command = new Command("read", "Read issues and print what they were read as; nothing is stored.") { files, json };
        command.SetAction((parsed, cancellationToken) => ReadAsync(settings, parsed.GetRequiredValue(files), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> ReadAsync(IReadOnlyList<string> settings, string[] files, bool json, CancellationToken cancellationToken)
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

            var read = desk.Read(Path.GetFileName(path), content);
            if (read.Refusal is not null)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{path}: {read.Refusal}");
                continue;
            }

            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(IssueLine.Of(read), CliJson.Lines.IssueLine) : IssuePrint.Of(read));
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
