using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Subscriptions;
using Quartz;

namespace Baozhai.Bot.Digests;

/// <summary>Registers the digests and their schedule.</summary>
internal static class DigestRegistration
{
    private const string EveryMinute = "0 * * * * ?";

    /// <summary>What plans digests, also on request.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DigestOptions>()
            .Bind(configuration.GetSection("Digest"))
            .Validate(options => options.FreshDays is >= 1 and <= 30, "Digest:FreshDays must be from 1 to 30.")
            .Validate(
                options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _),
                "Digest:TimeZone is not a time zone of this machine: use an IANA name such as Asia/Shanghai, and install tzdata if none is known.")
            .ValidateOnStart();
        return services
            .AddSingleton<DigestClock>()
            .AddSingleton<DigestDeliveries>()
            .AddSingleton<DigestNews>()
            .AddSingleton<DigestRun>()
            .AddSingleton<WeeklyComposer>()
            .AddSingleton<WeeklyRun>();
    }

    /// <summary>The job that looks for slots every minute, and once at the start for those missed while the program was down.</summary>
    public static IServiceCollection AddDigestSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            var digests = new JobKey("digests");
            quartz.AddJob<DigestJob>(job => job.WithIdentity(digests));
            quartz.AddTrigger(trigger => trigger.ForJob(digests).WithIdentity("every minute").WithCronSchedule(EveryMinute));
            quartz.AddTrigger(trigger => trigger.ForJob(digests).WithIdentity("at the start").StartNow());
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}

/// <summary>
/// Looks every minute for digest slots that have come, daily and weekly. The slots themselves are kept with the chats,
/// so a minute in which the program was down is made up by the next.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestRun daily, WeeklyRun weekly, Troubles troubles) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await troubles.TryAsync("Digests could not be planned; it is tried again every minute", daily.RunAsync, cancellationToken);
        await troubles.TryAsync("Weekly digests could not be planned; it is tried again every minute", weekly.RunAsync, cancellationToken);
    }
}
