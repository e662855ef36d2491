using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Cli;

/// <summary><c>stats</c>: how the bot stands.</summary>
internal static class StatsVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("stats", "Print how many chats, subscriptions, deliveries and issues there are.");
        command.SetAction((_, cancellationToken) => PrintAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var statistics = await parts.Services.GetRequiredService<IOperations>().StatisticsAsync(cancellationToken);
        foreach (var line in StatisticsText.Lines(statistics, Language.Chinese)) await Console.Out.WriteLineAsync(line);
        return ExitCode.Done;
    }
}
