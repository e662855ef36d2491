using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.LiteDb.Deliveries;

/// <summary>Lets what waits for a chat follow its settings once they changed. A delivery that a relay is sending is not changed.</summary>
internal static class LiteWaiting
{
    private const string Daily = "digest:";
    private const string Weekly = "weekly:";

    /// <summary>Moves deliveries into and out of the quiet hours, and takes back digests that would come in a pause.</summary>
    public static void Follow(LiteSession session, Chat chat, DateTimeOffset now)
    {
        if (chat.PausedUntil > now) TakeBack(session, chat.Id);
        foreach (var delivery in Pending(session, chat.Id))
        {
            if (delivery.Lane == Lane.Digest) Move(session, chat, delivery, new AlertTiming(QuietTime.EndOrNow(chat, now), Silent: false), now);
            else if (delivery.Lane == Lane.Alert && SeverityOf(session, delivery) is { } severity) Move(session, chat, delivery, AlertTiming.Of(chat, severity, now), now);
        }
    }

    // The news of a digest that is taken back are new again: the first digest after the pause tells them while they are fresh.
    private static void TakeBack(LiteSession session, ChatId chat)
    {
        // What is half out goes on: its beginning cannot be taken back.
        var taken = Pending(session, chat).Where(delivery => delivery is { Lane: Lane.Digest, Pieces: 0 } && (Is(delivery, Daily) || Is(delivery, Weekly))).ToList();
        var articles = taken.Where(delivery => Is(delivery, Daily)).SelectMany(delivery => session.Deliveries.ArticlesOf(delivery.BodyId)).ToList();
        if (articles.Count > 0 && session.Chats.Find(chat) is { } known)
            session.Chats.Put(known with { Chat = known.Chat with { DigestedArticle = Math.Min(known.Chat.DigestedArticle, articles.Min() - 1) } });
        foreach (var delivery in taken) session.Deliveries.Delete(delivery);
    }

    private static void Move(LiteSession session, Chat chat, DeliveryDocument delivery, AlertTiming timing, DateTimeOffset now)
    {
        if (delivery.Due <= now && timing.Due <= now && delivery.Silent == timing.Silent) return;
        session.Deliveries.Put(delivery, one =>
        {
            // What is due already stays so unless it is quiet now, and what waits for another try waits for that all the same.
            var due = LiteInstant.Of(timing.Due > now ? timing.Due : Earlier(one.Due, now));
            one.ReadyAt = one.ReadyAt > one.Due && one.ReadyAt > due ? one.ReadyAt : due;
            one.Due = due;
            one.Silent = timing.Silent;
            if (Is(one, Daily)) one.Expires = LiteInstant.Of(DigestSchedule.Next(chat, timing.Due)) ?? one.Expires;
            else if (Is(one, Weekly)) one.Expires = LiteInstant.Of(DigestSchedule.NextWeekly(chat, timing.Due)) ?? one.Expires;
        });
    }

    private static List<DeliveryDocument> Pending(LiteSession session, ChatId chat) => [.. session.Deliveries.WaitingFor(chat).Where(delivery => delivery.State == DeliveryState.Pending)];

    private static Severity? SeverityOf(LiteSession session, DeliveryDocument delivery) =>
        AlertSlot.TryParse(delivery.Slot, out var slot) ? session.Alerts.Find(slot.AlertId)?.Reports.Find(report => report.Number == slot.Report)?.Severity : null;

    private static bool Is(DeliveryDocument delivery, string kind) => delivery.Slot.StartsWith(kind, StringComparison.Ordinal);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
