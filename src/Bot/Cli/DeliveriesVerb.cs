using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>deliveries</c>: the outcome of one delivery, or of the last to a chat.</summary>
internal static class DeliveriesVerb
{
    private const int MostOfAChat = 50;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var which = new Argument<string>("which") { Description = "The number of a delivery, as it stands in the log, or a chat as channel:address." };
        var command = new Command("deliveries", "Show what became of a delivery and what it says, or of the last to a chat.") { which };
        command.SetAction((parsed, cancellationToken) => ShowAsync(settings, parsed.GetRequiredValue(which), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IReadOnlyList<string> settings, string which, CancellationToken cancellationToken)
    {
        var isNumber = long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber && !OperatorChats.IsChat(which))
        {
            await Console.Error.WriteLineAsync($"{which}: neither the number of a delivery nor a chat, for example telegram:1001");
            return ExitCode.WrongUsage;
        }

        await using var parts = BotHost.CreateParts(settings).Build();
        await parts.Services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
        var outbox = parts.Services.GetRequiredService<IOutbox>();
        var text = new DeliveryText(Language.English, TimeZoneInfo.Utc);
        List<string> lines = isNumber
            ? await outbox.HistoryAsync(number, cancellationToken) is { } delivery ? [.. text.Lines(delivery)] : []
            : [.. (await outbox.LatestAsync(OperatorChats.Read(which), MostOfAChat, cancellationToken)).Select(one => $"{one.Id}  {LaneName.Of(one.Lane)}  {one.Slot}  {text.Outcome(one)}")];
        if (lines.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{which}: there is no such delivery; those that are over go after Delivery:KeepDays");
            return ExitCode.SomeFailed;
        }

        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, lines));
        return ExitCode.Done;
    }
}
