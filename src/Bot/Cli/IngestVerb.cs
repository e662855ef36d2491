using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Intake.Inbox;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Baozhai.Bot.Cli;

/// <summary><c>ingest</c>: reads issues into the archive.</summary>
internal static class IngestVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var paths = new Argument<string[]>("paths") { Description = "Texts or saved web pages (HTML) of issues, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var backIssue = new Option<bool>("--back-issue") { Description = "They are old: push nothing of them." };
        var date = new Option<DateOnly?>("--date") { Description = "The day of the issue, where the page does not tell it or tells it wrong." };
        var command = new Command("ingest", "Read issues into the archive.") { paths, backIssue, date };
        command.SetAction((parsed, cancellationToken) =>
            IngestAsync(settings, InputFiles.Expand(parsed.GetRequiredValue(paths)), parsed.GetValue(backIssue), parsed.GetValue(date), cancellationToken));
        return command;
    }

    private static async Task<int> IngestAsync(
        IReadOnlyList<string> settings, IReadOnlyList<string> files, bool backIssue, DateOnly? date, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var limits = parts.Services.GetRequiredService<IOptions<InboxOptions>>().Value;
        var pipeline = parts.Services.GetRequiredService<Pipeline>();
        var failed = false;
        // The bar goes to standard error: standard output has one line per file for other programs.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask("ingest", maxValue: Math.Max(files.Count, 1));
            foreach (var path in files)
            {
                failed |= !await IngestAsync(pipeline, limits, path, backIssue, date, cancellationToken);
                bar.Increment(1);
            }
        });
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static async Task<bool> IngestAsync(Pipeline pipeline, InboxOptions limits, string path, bool backIssue, DateOnly? date, CancellationToken cancellationToken)
    {
        if (await InputFiles.TryReadAsync(path, limits, cancellationToken) is not { } content) return false;
        var receipt = await pipeline.AcceptAsync(Path.GetFileName(path), content, backIssue, date, arrives: false, cancellationToken);
        if (receipt.Outcome == IssueOutcome.Refused)
        {
            await Console.Error.WriteLineAsync($"{path}: {receipt.Reason}");
            return false;
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {receipt.Outcome}, {receipt.Paper ?? "?"} {receipt.Date:yyyy-MM-dd}, {receipt.Articles} articles, {receipt.Alerts} alerts"));
        foreach (var warning in receipt.Warnings) await Console.Error.WriteLineAsync($"{path}: {warning}");
        return true;
    }
}
