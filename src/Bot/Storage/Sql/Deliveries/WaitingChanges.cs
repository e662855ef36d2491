using Baozhai.Bot.Alerts;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Lets what waits for a chat follow its settings once they changed. A delivery that a relay is sending is not changed.</summary>
internal static class WaitingChanges
{
    // The first condition is that of the index.
    private const string Waiting = "state IN (0, 1) AND state = 0 AND channel = @Channel AND address = @Address";

    // What is half out goes on: its beginning cannot be taken back.
    private const string TakenBack = $"{Waiting} AND lane = @digest AND pieces = 0 AND (slot LIKE 'digest:%' OR slot LIKE 'weekly:%')";

    // What is due already stays so unless it is quiet now, and what waits for another try waits for that all the same.
    private const string Move =
        $"""
        UPDATE delivery
        SET due = moved.due, ready_at = greatest(moved.due, CASE WHEN ready_at > delivery.due THEN ready_at ELSE 0 END), silent = @Silent,
            expires = CASE WHEN slot LIKE 'digest:%' THEN coalesce(@daily, expires) WHEN slot LIKE 'weekly:%' THEN coalesce(@weekly, expires) ELSE expires END
        FROM (SELECT id, CASE WHEN @Due > @now THEN @Due ELSE least(due, @now) END AS due FROM delivery WHERE {Waiting} AND lane = @lane) AS moved
        WHERE delivery.id = moved.id AND (greatest(delivery.due, @Due) > @now OR silent <> @Silent)
        """;

    /// <summary>Moves deliveries into and out of the quiet hours, and takes back digests that would come in a pause.</summary>
    public static async Task FollowAsync(Session session, Chat chat, DateTimeOffset now)
    {
        if (chat.PausedUntil > now) await TakeBackAsync(session, chat.Id);
        await MoveAsync(session, chat, Lane.Digest, new AlertTiming(QuietTime.EndOrNow(chat, now), Silent: false), now);
        foreach (var severity in Enum.GetValues<Severity>())
            await MoveAsync(session, chat, Lane.Alert, AlertTiming.Of(chat, severity, now), now, severity);
    }

    // The news of a digest that is taken back are new again: the first digest after the pause tells them while they are fresh.
    private static async Task TakeBackAsync(Session session, ChatId chat)
    {
        var values = new { chat.Channel, chat.Address, digest = Lane.Digest };
        await session.ExecuteAsync(
            $"""
            UPDATE chat
            SET digested_article = least(digested_article, coalesce(
                (SELECT min(article_id) - 1 FROM body_article WHERE body_id IN (SELECT body_id FROM delivery WHERE {TakenBack} AND slot LIKE 'digest:%')),
                digested_article))
            WHERE channel = @Channel AND address = @Address
            """,
            values);
        await session.ExecuteAsync($"DELETE FROM delivery WHERE {TakenBack}", values);
    }

    private static Task<int> MoveAsync(Session session, Chat chat, Lane lane, AlertTiming timing, DateTimeOffset now, Severity? severity = null) => session.ExecuteAsync(
        severity is null ? Move : $"{Move} AND slot IN (SELECT 'alert:' || alert_id || ':' || number FROM alert_report WHERE severity = @severity)",
        new
        {
            chat.Id.Channel,
            chat.Id.Address,
            lane,
            timing.Due,
            timing.Silent,
            now,
            severity,
            daily = DigestSchedule.Next(chat, timing.Due),
            weekly = DigestSchedule.NextWeekly(chat, timing.Due),
        });
}
