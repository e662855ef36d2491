using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Storage.Sql.Deliveries;

namespace Baozhai.Bot.Storage.Sql.Chats;

/// <summary>Slots that a clock which was wrong left behind.</summary>
internal static class ChatSlots
{
    // A week holds every weekday, and a pause ends at a slot. Weekly slots are given twice that.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(8);
    private static readonly TimeSpan WeeklyReach = TimeSpan.FromDays(15);

    /// <summary>Whether an active chat waits for a slot that no schedule leads to.</summary>
    public static Task<bool> IsOutOfReachAsync(Session session, DateTimeOffset now) => session.FirstAsync<bool>(
        """
        SELECT EXISTS (
                SELECT 1 FROM chat WHERE state = 0 AND next_digest_at > @daily AND next_digest_at > coalesce(paused_until, 0) + @reach)
            OR EXISTS (
                SELECT 1 FROM chat WHERE state = 0 AND next_weekly_at > @weekly AND next_weekly_at > coalesce(paused_until, 0) + @weeklyReach)
        """,
        new
        {
            daily = now + Reach,
            weekly = now + WeeklyReach,
            reach = (long)Reach.TotalMilliseconds,
            weeklyReach = (long)WeeklyReach.TotalMilliseconds,
        });

    /// <summary>Keeps the slots and pauses of chats; returns how many were changed.</summary>
    public static async Task<int> KeepAsync(Session session, IReadOnlyList<(Chat Was, Chat Is)> chats, DateTimeOffset? freeAfter, DateTimeOffset now)
    {
        using var keep = session.Prepare(
            """
            UPDATE chat SET next_digest_at = @next, next_weekly_at = @weekly, paused_until = @paused, last_digest_at = @last
            WHERE channel = @channel AND address = @address AND next_digest_at IS NOT DISTINCT FROM @nextWas AND next_weekly_at IS NOT DISTINCT FROM @weeklyWas AND paused_until IS NOT DISTINCT FROM @pausedWas
            """,
            "@next", "@weekly", "@paused", "@last", "@channel", "@address", "@nextWas", "@weeklyWas", "@pausedWas");
        using var free = session.Prepare(
            "UPDATE delivery SET slot = slot || '~' || id WHERE channel = @channel AND address = @address AND slot > @from AND slot < @until",
            "@channel", "@address", "@from", "@until");
        using var waits = session.Prepare(
            "SELECT 1 FROM delivery WHERE state IN (0, 1) AND channel = @channel AND address = @address AND lane <> 0 LIMIT 1", "@channel", "@address");
        var changed = 0;
        foreach (var (was, chat) in chats)
        {
            var (channel, address) = (chat.Id.Channel, chat.Id.Address);
            if (was != chat)
            {
                changed += keep.Run(
                    chat.NextDigestAt, chat.NextWeeklyAt, chat.PausedUntil, chat.LastDigestAt, channel, address, was.NextDigestAt, was.NextWeeklyAt, was.PausedUntil);
            }

            if (freeAfter is { } after)
            {
                var local = TimeZoneInfo.ConvertTime(after, chat.Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
                foreach (var kind in (string[])["digest", "weekly"]) free.Run(channel, address, $"{kind}:{local}", $"{kind}:9999~");
            }

            if (chat.Quiet is not null && waits.Number(channel, address) is not null) await WaitingChanges.FollowAsync(session, chat, now);
        }

        return changed;
    }
}
