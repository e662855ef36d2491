using System.CommandLine;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Hosting;

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

    /// <summary>Runs the bot until it is told to stop.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var app = BotHost.CreateParts(settings).AddWorkers().AddPages().BuildPages();
        var lifetime = app.Lifetime;
        try
        {
            await using (app)
            {
                BotHost.Look(app);
                var isFirst = await BotHost.PrepareAsync(app.Services, cancellationToken);
                // Lines are answered in a millisecond from the first on.
                app.Services.GetRequiredService<LineReader>().Learn();
                Address.SayWhenStarted(app, "", isOpened: isFirst);
                await app.RunAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was told to stop, perhaps before it had started.
        }
#pragma warning disable CA1031 // It was told to stop and stops: what could not be put in order is put in order by the next start.
        catch (Exception e) when (lifetime.ApplicationStarted.IsCancellationRequested && lifetime.ApplicationStopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"Stopped; something could not be put in order before the end: {e.Message.ReplaceLineEndings(" ")}");
        }

        return ExitCode.Done;
    }
}
