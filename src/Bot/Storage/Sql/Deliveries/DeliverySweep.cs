using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Ends and moves deliveries that no relay holds.</summary>
internal static class DeliverySweep
{
    // A morning's digests that nobody could be sent must not keep others from writing while they are marked.
    private const int AtOnce = 500;

    /// <summary>Marks as expired what is of no use any more. A delivery that a relay is sending is not changed: it may still arrive.</summary>
    public static async Task<IReadOnlyList<LaneCount>> ExpireAsync(Session session, DateTimeOffset now)
    {
        var ended = await LaneCountRow.ReadAsync(
            session,
            """
            UPDATE delivery SET state = @expired, ended_at = @now, reason = 'expired'
            WHERE id IN (
                SELECT id FROM delivery
                WHERE state IN (0, 1) AND expires IS NOT NULL AND expires < @now AND (state = 0 OR ready_at <= @now)
                LIMIT @AtOnce)
            RETURNING channel, lane, 1 AS count
            """,
            new { expired = DeliveryState.Expired, now, AtOnce });
        return [.. ended.GroupBy(one => (one.Channel, one.Lane)).Select(lane => new LaneCount(lane.Key.Channel, lane.Key.Lane, lane.LongCount()))];
    }

    /// <summary>Makes every lease of a channel run out now.</summary>
    public static async Task<int> ResumeAsync(Session session, string channel, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO delivery_note (delivery_id, at, note)
            SELECT id, @now, 'unknown: the program was killed while it was being sent' FROM delivery WHERE state IN (0, 1) AND channel = @channel AND state = 1
            """,
            new { now, channel });
        return await session.ExecuteAsync("UPDATE delivery SET ready_at = @now WHERE state IN (0, 1) AND channel = @channel AND state = 1", new { now, channel });
    }

    /// <summary>Ends deliveries whose lease ran out.</summary>
    public static Task<int> GiveUpLostAsync(Session session, string channel, Lane lane, DateTimeOffset now) => session.ExecuteAsync(
        """
        UPDATE delivery SET state = @failed, ended_at = @now, reason = 'unknown: the program was killed while it was being sent'
        WHERE state IN (0, 1) AND channel = @channel AND lane = @lane AND ready_at <= @now AND state = 1
        """,
        new { failed = DeliveryState.Failed, now, channel, lane });

    /// <summary>Marks the chat of a delivery gone, and ends what else waits for it.</summary>
    public static async Task EndOfChatAsync(Session session, long deliveryId, DateTimeOffset now, string reason)
    {
        await session.ExecuteAsync(
            "UPDATE chat SET state = @gone WHERE (channel, address) = (SELECT channel, address FROM delivery WHERE id = @deliveryId)",
            new { gone = ChatState.Gone, deliveryId });
        await session.ExecuteAsync(
            """
            UPDATE delivery SET state = @gone, ended_at = @now, reason = @reason
            WHERE state IN (0, 1) AND state = 0 AND (channel, address) = (SELECT channel, address FROM delivery WHERE id = @deliveryId)
            """,
            new { gone = DeliveryState.Gone, now, reason, deliveryId });
    }

    /// <summary>Gives what waits for a chat to another; what that one has been given already ends.</summary>
    public static async Task<int> MoveAsync(Session session, ChatId from, ChatId to, DateTimeOffset now)
    {
        var chats = new
        {
            From = from.Address,
            To = to.Address,
            from.Channel,
            now,
            gone = DeliveryState.Gone,
            reason = $"the chat is now {to.Address}, which has it already",
        };
        var moved = await session.ExecuteAsync(
            """
            UPDATE delivery SET address = @To
            WHERE state IN (0, 1) AND channel = @Channel AND address = @From
                AND NOT EXISTS (
                    SELECT 1 FROM delivery AS other
                    WHERE other.channel = @Channel AND other.address = @To AND other.slot = delivery.slot AND other.part = delivery.part)
            """,
            chats);
        await session.ExecuteAsync(
            """
            UPDATE delivery SET state = @gone, ended_at = @now, reason = @reason
            WHERE state IN (0, 1) AND state = 0 AND channel = @Channel AND address = @From
            """,
            chats);
        return moved;
    }
}

/// <summary>Releases what lies in the future only because the clock was ahead.</summary>
internal static class AheadSweep
{
    // Quiet hours are over within a day, and a channel that asks for more patience will ask again.
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(25);

    // The longest pause between two tries.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    public static async Task<int> LetGoAsync(Session session, DateTimeOffset? before, DateTimeOffset now)
    {
        var values = new
        {
            now,
            before = before ?? now,
            by = (long)((before ?? now) - now).TotalMilliseconds,
            retried = (before ?? now) + Retry,
            lease = now + ChannelRelay.LeaseTime,
            farthest = now + Farthest,
        };
        // Another relay may be sending what it holds: it gets the time of a lease.
        var changed = await session.ExecuteAsync("UPDATE delivery SET ready_at = @lease WHERE state IN (0, 1) AND state = 1 AND ready_at > @lease", values);
        if (before > now)
        {
            changed += await session.ExecuteAsync(
                """
                UPDATE delivery SET ready_at = CASE WHEN ready_at <= @before THEN @now ELSE ready_at - @by END, due = least(due, @now)
                WHERE state IN (0, 1) AND state = 0 AND ready_at > @now AND ready_at <= @retried
                """,
                values);
            await session.ExecuteAsync("DELETE FROM pause WHERE until <= @before", values);
            await session.ExecuteAsync("UPDATE pause SET until = until - @by", values);
        }

        changed += await session.ExecuteAsync(
            "UPDATE delivery SET ready_at = @now, due = least(due, @now) WHERE state IN (0, 1) AND state = 0 AND ready_at > @farthest", values);
        await session.ExecuteAsync(
            """
            UPDATE alert SET raised_at = least(raised_at, @now), changed_at = least(changed_at, @now), reported_at = least(reported_at, @now)
            WHERE raised_at > @now OR changed_at > @now OR reported_at > @now
            """,
            values);
        await session.ExecuteAsync("UPDATE alert_report SET reported_at = @now WHERE reported_at > @now", values);
        return changed;
    }
}
