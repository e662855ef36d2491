using System.CommandLine;

namespace Baozhai.Bot.Cli;

/// <summary><c>run</c>: the bot. What happens without a verb.</summary>
internal static class RunVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("run", "Run the bot: web chat, inbox, digests, alerts, and Telegram when configured (the default).");
        MakeDefault(command, settings);
        return command;
    }

    /// <summary>Lets a command run the bot.</summary>
    public static void MakeDefault(Command command, IReadOnlyList<string> settings) =>
        command.SetAction((_, cancellationToken) => RunAsync(settings, cancellationToken));

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var app = BotHost.CreateParts(settings).AddWorkers().AddPages().BuildPages();
        await BotHost.PrepareAsync(app.Services, cancellationToken);
        await app.RunAsync(cancellationToken);
        return ExitCode.Done;
    }
}
