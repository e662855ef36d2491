using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
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
            .AddSingleton<DigestOpenings>()
            .AddSingleton<DigestRun>()
            .AddSingleton<DigestSample>()
            .AddSingleton<FlashRun>()
            .AddSingleton<DigestPlanning>()
            .AddSingleton<DigestSignal>()
            .AddSingleton<SharedSignal>(provider => provider.GetRequiredService<DigestSignal>())
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
        return services.AddHostedService<DigestHelp>().AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}

/// <summary>
/// Looks every minute for digest slots that have come, daily and weekly, and lets the other workers look too. The slots themselves are kept with the chats,
/// so a minute in which the program was down is made up by the next.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestPlanning planning, DigestSignal signal) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        signal.Raise();
        await planning.RunAsync(cancellationToken);
    }
}

/// <summary>Says that slots are being looked at.</summary>
internal sealed class DigestSignal() : SharedSignal("digests");

/// <summary>Plans this worker's share of the digests whose slots have come.</summary>
internal sealed class DigestPlanning(DigestRun daily, WeeklyRun weekly, FlashRun flash, Troubles troubles) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Plans until no slot is due; what cannot be planned now is said, and tried again a minute later.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await troubles.TryAsync("Digests could not be planned; it is tried again every minute", daily.RunAsync, cancellationToken);
            await troubles.TryAsync("Weekly digests could not be planned; it is tried again every minute", weekly.RunAsync, cancellationToken);
            await troubles.TryAsync("New stories could not be planned; it is tried again every minute", flash.RunAsync, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}

/// <summary>Plans this worker's share when another worker looks at slots. The schedule of all workers together lets one of them look every minute.</summary>
internal sealed class DigestHelp(DigestPlanning planning, DigestSignal signal) : BackgroundService
{
    private readonly AwaitedSignal _asked = new("");

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Arrived += _asked.Raise;
        try
        {
            while (true)
            {
                var asked = _asked.Next;
                await asked.WaitAsync(stoppingToken);
                await planning.RunAsync(stoppingToken);
            }
        }
        finally
        {
            signal.Arrived -= _asked.Raise;
        }
    }
}
