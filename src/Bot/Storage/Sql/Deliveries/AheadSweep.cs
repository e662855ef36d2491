using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Storage.Sql.Deliveries;

/// <summary>Lets go what lies ahead only because the clock was ahead.</summary>
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
