using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Cli.IssueJson;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Sources.Editions;

namespace Baozhai.Bot.Cli;

/// <summary><c>sources</c>: where papers come from by themselves.</summary>
internal static class SourcesVerb
{
    public static Command Create(IReadOnlyList<string> settings) => new("sources", "Where papers come from by themselves.") { Try(settings) };

    private static Command Try(IReadOnlyList<string> settings)
    {
        var url = new Argument<string>("url") { Description = "The address of an electronic edition or of a feed." };
        var date = new Option<DateOnly?>("--date") { Description = "The day of the edition; the newest without it." };
        var json = new Option<bool>("--json") { Description = "Print what was read as one JSON object, as read --json does." };
        var command = new Command("try", "Read an edition or a feed once and print what it is, its first stories, what was left out, and the settings for it; nothing is stored.") { url, date, json };
        command.SetAction((parsed, cancellationToken) => TryAsync(settings, parsed.GetRequiredValue(url), parsed.GetValue(date), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> TryAsync(IReadOnlyList<string> settings, string address, DateOnly? date, bool json, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out var url))
        {
            await Console.Error.WriteLineAsync($"{address} is no address of a page: copy it from the browser, for example https://example.com/html/2024-06/27/node_2.htm");
            return ExitCode.WrongUsage;
        }

        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        var reading = await parts.Services.GetRequiredService<SourceReader>().ReadAsync(url, date, new EditionMemory(), recheck: false, cancellationToken);
        if (reading.Fault is { } fault) await Console.Error.WriteLineAsync($"{url}: {fault.Reason}");
        if (reading.Edition is not { } edition) return ExitCode.SomeFailed;
        var read = parts.Services.GetRequiredService<IssueFileReader>().Read(url.Host, edition);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, IssueLine.Of(read), CliJson.Lines.IssueLine, cancellationToken);
            output.WriteByte((byte)'\n');
            return reading.Fault is null ? ExitCode.Done : ExitCode.SomeFailed;
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{edition.Paper ?? "?"} {edition.Date:yyyy-MM-dd}: {edition.Stories.Count} stories; {reading.Form}; {reading.Requests} requests"));
        foreach (var left in reading.LeftOut) await Console.Out.WriteLineAsync($"- {left}");
        return reading.Fault is null ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
