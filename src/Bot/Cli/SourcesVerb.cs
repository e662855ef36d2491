using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Watching;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Baozhai.Bot.Cli;

/// <summary><c>sources</c>: where papers come from by themselves.</summary>
internal static class SourcesVerb
{
    private const int ShownStories = 5;
    private const int ShownLeftOut = 10;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("sources", "Where papers come from by themselves: how each source of the configuration stands.") { Try(settings), Fetch(settings) };
        command.SetAction((_, cancellationToken) => ListAsync(settings, cancellationToken));
        return command;
    }

    private static Command Try(IReadOnlyList<string> settings)
    {
        var url = new Argument<string>("url") { Description = "The address of an electronic edition or of a feed." };
        var date = new Option<DateOnly?>("--date") { Description = "The day of the edition; the newest without it." };
        var json = new Option<bool>("--json") { Description = "Print what was read as one JSON object, as read --json does." };
        var command = new Command("try", "Read an edition or a feed once and print what it is, its first stories, what was left out, and the settings for it; nothing is stored.") { url, date, json };
        command.SetAction((parsed, cancellationToken) => TryAsync(settings, parsed.GetRequiredValue(url), parsed.GetValue(date), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command Fetch(IReadOnlyList<string> settings)
    {
        var names = new Argument<string[]>("names") { Description = "The names of the sources; all without one.", Arity = ArgumentArity.ZeroOrMore };
        var date = new Option<DateOnly?>("--date") { Description = "The day of the edition; today without it." };
        var command = new Command("fetch", "Look at sources now, whatever the time is, and take in what is new.") { names, date };
        command.SetAction((parsed, cancellationToken) => FetchAsync(settings, parsed.GetValue(names) ?? [], parsed.GetValue(date), cancellationToken));
        return command;
    }

    private static async Task<int> ListAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var sources = parts.Services.GetRequiredService<IOptions<SourceList>>().Value.All;
        if (sources.Count == 0)
        {
            await Console.Out.WriteLineAsync("No source is configured. Find the settings for a paper with: sources try ADDRESS");
            return ExitCode.Done;
        }

        var book = parts.Services.GetRequiredService<SourceBook>();
        var table = new Table().Border(TableBorder.Minimal).AddColumns("source", "paper", "newest", "stories", "looked at", "state");
        foreach (var source in sources)
        {
            var state = await book.StateAsync(source, cancellationToken);
            table.AddRow([.. new[]
            {
                source.Name, source.Paper ?? state.Paper ?? "", Day(state.Day), state.Stories.ToString(CultureInfo.InvariantCulture),
                state.LookedAt?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never", state.Fault?.Reason ?? "well",
            }.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        return ExitCode.Done;
    }

    private static async Task<int> FetchAsync(IReadOnlyList<string> settings, string[] names, DateOnly? date, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var all = parts.Services.GetRequiredService<IOptions<SourceList>>().Value.All;
        if (names.FirstOrDefault(name => !all.Any(source => source.Name == name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no source {unknown}; there are: {string.Join(", ", all.Select(source => source.Name))}");
            return ExitCode.WrongUsage;
        }

        var round = parts.Services.GetRequiredService<SourceRound>();
        var failed = false;
        foreach (var source in all.Where(source => names.Length == 0 || names.Contains(source.Name, StringComparer.Ordinal)))
        {
            var state = await Waiting.ForAsync($"{source.Name}, a page a second", _ => round.LookAsync(source, date, cancellationToken));
            failed |= state.Fault is not null || state.Day is null;
            await Console.Out.WriteLineAsync($"{source.Name}: {state.Paper ?? "?"} {Day(state.Day)}, {state.Stories} stories{(state.Fault is { } fault ? $"; {fault.Reason}" : "")}");
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static async Task<int> TryAsync(IReadOnlyList<string> settings, string address, DateOnly? date, bool json, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            await Console.Error.WriteLineAsync($"{address} is no address of a page: copy it from the browser, for example https://example.com/html/2024-06/27/node_2.htm");
            return ExitCode.WrongUsage;
        }

        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        if (!json) await Console.Error.WriteLineAsync("Reading, a page a second…");
        var reading = await parts.Services.GetRequiredService<SourceReader>().ReadAsync(url, date, new EditionMemory(), StoryChecks.None, part: null, cancellationToken);
        if (reading.Fault is { } fault) await Console.Error.WriteLineAsync($"{url}: {SourceMessages.What(fault.Kind, Language.English)} {fault.Reason}");
        if (reading.Edition is not { } edition) return ExitCode.SomeFailed;
        var read = parts.Services.GetRequiredService<IssueFileReader>().Read(url.Host, edition);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, IssueLine.Of(read), CliJson.Lines.IssueLine, cancellationToken);
            output.WriteByte((byte)'\n');
        }
        else
        {
            await Console.Out.WriteAsync(TryPrint.Of(address, edition, reading, read, ShownStories, ShownLeftOut));
        }

        return reading.Fault is null ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
