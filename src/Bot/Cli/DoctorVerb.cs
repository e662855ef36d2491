using System.CommandLine;
using Baozhai.Bot.Cli.Setup;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Cli;

/// <summary><c>doctor</c>: checks the settings, the machine, every channel and every source, and says what to do next.</summary>
internal static class DoctorVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("doctor", "Check settings, store, folders, lexicons, channels and sources, and say what to do next.") { Spoken.Option };
        command.SetAction((parsed, cancellationToken) => CheckAsync(settings, Spoken.Of(parsed), cancellationToken));
        return command;
    }

    /// <summary>Checks everything and prints a line for each: <c>ok</c>, <c>off</c> or <c>FAIL</c>, and the next step behind an arrow.</summary>
    /// <returns><see cref="ExitCode.SomeFailed"/> where anything failed.</returns>
    public static async Task<int> CheckAsync(IReadOnlyList<string> settings, Language language, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings).AddWorkers();
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        var failed = false;
        await foreach (var finding in parts.Services.GetRequiredService<IDoctor>().LookAsync(language, cancellationToken))
        {
            failed |= finding.State is FindingState.Fault;
            await Console.Out.WriteLineAsync($"{Word(finding.State),-5} {finding.Name}: {finding.Text}");
            if (finding.Next is { } next) await Console.Out.WriteLineAsync($"      → {next}");
        }

        foreach (var line in UnknownSettings.In(parts.Configuration)) await Console.Out.WriteLineAsync($"note  {line}");
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Well => "ok",
        FindingState.Off => "off",
        _ => "FAIL",
    };
}
