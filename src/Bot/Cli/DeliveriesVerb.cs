using System.CommandLine;
using System.Globalization;
using Baozhai.Bot.Conversation;
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

        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, Lines(delivery)));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(DeliveryHistory delivery)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{delivery.Id}  {delivery.Chat.Channel} {delivery.Chat.Address}  {LaneName.Of(delivery.Lane)}  {delivery.Slot}  part {delivery.Part}");
        yield return $"{Instant(delivery.PlannedAt)}  planned for {Instant(delivery.Due)}{(delivery.Expires is { } expires ? $", of use until {Instant(expires)}" : "")}";
        foreach (var note in delivery.Notes) yield return $"{Instant(note.At)}  {note.Text}";
        yield return Outcome(delivery);
        yield return string.Create(CultureInfo.InvariantCulture, $"tried {delivery.Attempts} times; body {delivery.BodyId}:");
        yield return PlainText.Of(delivery.Body);
    }

    private static string Outcome(DeliveryHistory delivery) => delivery.State switch
    {
        DeliveryState.Pending => $"pending, next try {Instant(delivery.ReadyAt)}{Why(delivery)}",
        DeliveryState.Leased => $"leased until {Instant(delivery.ReadyAt)}",
        DeliveryState.Sent => $"{Instant(delivery.EndedAt)}  sent{(delivery.MessageId is { } message ? $", message {message}" : "")}",
        DeliveryState.Failed => $"{Instant(delivery.EndedAt)}  failed{Why(delivery)}",
        DeliveryState.Gone => $"{Instant(delivery.EndedAt)}  gone{Why(delivery)}",
        _ => $"{Instant(delivery.EndedAt)}  expired",
    };

    private static string Why(DeliveryHistory delivery) => delivery.Reason is { } reason ? $": {reason}" : "";

    private static string Instant(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
