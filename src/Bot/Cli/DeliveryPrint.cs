using System.Globalization;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Cli;

/// <summary>The history of a delivery as an operator reads it.</summary>
internal static class DeliveryPrint
{
    /// <summary>The lines: what it is, when it was planned, what happened, what came of it, what it says.</summary>
    public static IEnumerable<string> Lines(DeliveryHistory delivery)
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
