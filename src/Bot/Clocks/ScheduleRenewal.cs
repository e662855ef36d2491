using Quartz;

namespace Baozhai.Bot.Clocks;

/// <summary>Lets the schedule reckon when its jobs run next: each trigger keeps an instant, and waits for it for a year when the clock is set back by one.</summary>
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
