using Baozhai.Bot.Chats;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Subscriptions;
using Quartz;

namespace Baozhai.Bot.Clocks;

/// <summary>Recomputes due times after the clock was set back. The slots themselves stay unique: nobody gets one twice.</summary>
internal sealed class DueTimes(IChats chats, IOutbox outbox)
{
    private const int BatchSize = 500;

    // A pause of a chat is a year at most.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(367);

    // A digest that came longer than this before its time is not what its slot is for; one that was less early is, and does not come again.
    private static readonly TimeSpan TooEarly = TimeSpan.FromHours(3);

    /// <summary>Does so for everything that is kept, in small transactions; returns how many chats have other slots now.</summary>
    /// <param name="before">What the clock showed before; null when that is not known.</param>
    /// <param name="now">What it shows.</param>
    /// <param name="cancellationToken">Ends it between two transactions; it can be begun anew.</param>
    public async Task<int> ReckonAsync(DateTimeOffset? before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await outbox.LetGoAsync(before, now, cancellationToken);
        DateTimeOffset? freeAfter = before - now > TooEarly ? now + TooEarly : null;
        var changed = 0;
        var last = new ChatId("", "");
        while (await chats.AfterAsync(last, BatchSize, cancellationToken) is { Count: > 0 } page)
        {
            last = page[^1].Id;
            changed += await chats.KeepSlotsAsync([.. page.Select(chat => (chat, Reckon(chat, now)))], freeAfter, now, cancellationToken);
        }

        return changed;
    }

    /// <summary>A chat with the slots it has by its schedule. One that has come and is not yet dealt with stays.</summary>
    internal static Chat Reckon(Chat chat, DateTimeOffset now)
    {
        var paused = chat.PausedUntil > now + LongestPause ? chat with { PausedUntil = null } : chat;
        return paused with
        {
            NextDigestAt = paused.NextDigestAt > now ? Earlier(paused.NextDigestAt, DigestSchedule.Next(paused, now)) : paused.NextDigestAt,
            NextWeeklyAt = paused.NextWeeklyAt > now ? Earlier(paused.NextWeeklyAt, DigestSchedule.NextWeekly(paused, now)) : paused.NextWeeklyAt,
            LastDigestAt = paused.LastDigestAt > now ? now : paused.LastDigestAt,
        };
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? kept, DateTimeOffset? reckoned) => reckoned < kept ? reckoned : kept;
}

/// <summary>Recomputes when the scheduled jobs run next. Each trigger keeps an instant and would wait for it for a year when the clock is set back by one.</summary>
internal sealed class ScheduleRenewal(IServiceProvider services, TimeProvider time)
{
    /// <summary>Does so, where there is a schedule.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<ISchedulerFactory>() is not { } factory) return;
        var scheduler = await factory.GetScheduler(cancellationToken);
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
        {
            if (await scheduler.GetTrigger(key, cancellationToken) is ICronTrigger trigger)
                await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(time.GetUtcNow()).Build(), cancellationToken);
        }
    }
}
