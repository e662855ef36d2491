using System.CommandLine;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;

namespace Baozhai.Bot.Cli;

/// <summary><c>deliveries</c>: what became of one delivery.</summary>
internal static class DeliveriesVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var number = new Argument<long>("number") { Description = "The delivery's number, as it stands in the log." };
        var command = new Command("deliveries", "Show what became of a delivery, and what it says.") { number };
        command.SetAction((parsed, cancellationToken) => ShowAsync(settings, parsed.GetRequiredValue(number), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IReadOnlyList<string> settings, long number, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await parts.Services.GetRequiredService<Database>().MigrateAsync(cancellationToken);
        if (await parts.Services.GetRequiredService<IOutbox>().HistoryAsync(number, cancellationToken) is not { } delivery)
        {
            await Console.Error.WriteLineAsync($"{number}: there is no delivery of this number; those that are over go after Delivery:KeepDays");
            return ExitCode.SomeFailed;
        }

        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, DeliveryPrint.Lines(delivery)));
        return ExitCode.Done;
    }
}
