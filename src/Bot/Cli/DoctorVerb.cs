using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Operators.Desk;

namespace Baozhai.Bot.Cli;

/// <summary><c>doctor</c>: checks the settings and the machine.</summary>
internal static class DoctorVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("doctor", "Check settings, store, folders and lexicons.");
        command.SetAction((_, cancellationToken) => CheckAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        var failed = false;
        await foreach (var line in parts.Services.GetRequiredService<ICheckup>().LookAsync(cancellationToken))
        {
            failed |= !line.IsWell;
            await Console.Out.WriteLineAsync($"{(line.IsWell ? "ok  " : "FAIL")}  {line.Name}: {line.Text}");
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
