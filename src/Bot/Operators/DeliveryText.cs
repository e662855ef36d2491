using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Operators;

/// <summary>The history of a delivery as an operator reads it.</summary>
/// <param name="language">The language.</param>
/// <param name="zone">The zone of its times.</param>
internal sealed class DeliveryText(Language language, TimeZoneInfo zone)
{
    /// <summary>The lines: what it is, when it was planned, what happened, what came of it, what it says.</summary>
    public IEnumerable<string> Lines(DeliveryHistory delivery)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{delivery.Id}  {delivery.Chat.Channel}:{delivery.Chat.Address}  {LaneName.Of(delivery.Lane)}  {delivery.Slot}  {language.Say($"第 {delivery.Part + 1} 条", $"part {delivery.Part}")}");
        yield return $"{Instant(delivery.PlannedAt)}  {language.Say("排定，原定", "planned for")} {Instant(delivery.Due)}"
            + (delivery.Expires is { } expires ? language.Say($"，{Instant(expires)} 后作废", $", of use until {Instant(expires)}") : "");
        foreach (var note in delivery.Notes) yield return $"{Instant(note.At)}  {note.Text}";
        yield return Outcome(delivery);
        yield return language.Say($"试过 {delivery.Attempts} 次；正文 {delivery.BodyId}：", $"tried {delivery.Attempts} times; body {delivery.BodyId}:");
        yield return PlainText.Of(delivery.Body);
    }

    /// <summary>What came of it, with the instant.</summary>
    public string Outcome(DeliveryHistory delivery) => delivery.State switch
    {
        DeliveryState.Pending => language.Say($"待发，{Instant(delivery.ReadyAt)} 再试{Why(delivery)}", $"pending, next try {Instant(delivery.ReadyAt)}{Why(delivery)}"),
        DeliveryState.Leased => language.Say($"正在发，最迟到 {Instant(delivery.ReadyAt)}", $"leased until {Instant(delivery.ReadyAt)}"),
        DeliveryState.Sent => $"{Instant(delivery.EndedAt)}  {language.Say("已送达", "sent")}{(delivery.MessageId is { } message ? language.Say($"，消息 {message}", $", message {message}") : "")}",
        DeliveryState.Failed => $"{Instant(delivery.EndedAt)}  {language.Say("失败", "failed")}{Why(delivery)}",
        DeliveryState.Gone => $"{Instant(delivery.EndedAt)}  {language.Say("对方已离开", "gone")}{Why(delivery)}",
        _ => $"{Instant(delivery.EndedAt)}  {language.Say("过期未发", "expired")}",
    };

    private string Why(DeliveryHistory delivery) => delivery.Reason is { } reason ? $"{language.Say("：", ": ")}{reason}" : "";

    private string Instant(DateTimeOffset? at) => at is { } instant
        ? TimeZoneInfo.ConvertTime(instant, zone).ToString(zone.Equals(TimeZoneInfo.Utc) ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";
}
