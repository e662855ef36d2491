using Quartz;

namespace Baozhai.Bot.Outbox;

/// <summary>Puts the outbox's moving parts together.</summary>
internal static class OutboxRegistration
{
    // Long after the digests of the evening and before those of the morning, in the machine's own zone.
    private const string EveryNight = "0 17 3 * * ?";

    /// <summary>The signal and the relay; a host runs the relay, the terminal turns it by hand.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>()
            .Bind(configuration.GetSection(DeliveryOptions.Section))
            .Validate(options => Enum.IsDefined(options.OnUnknown), "Delivery:OnUnknown must be Resend or Skip.")
            .Validate(options => Enum.IsDefined(options.OnUnknownAlert), "Delivery:OnUnknownAlert must be Resend or Skip.")
            .Validate(options => options.KeepDays is >= 2 and <= 3650, "Delivery:KeepDays must be from 2 to 3650.")
            .Validate(options => options.InFlight is >= 1 and <= 1000, "Delivery:InFlight must be from 1 to 1000.")
            .ValidateOnStart();
        services.AddMetrics();
        return services
            .AddSingleton<OutboxSignal>()
            .AddSingleton<ChannelPowers>()
            .AddSingleton<PauseKeeper>()
            .AddSingleton<DeliveryMetrics>()
            .AddSingleton<DeliveryOutcome>()
            .AddSingleton<DeliverySender>()
            .AddSingleton<Relay>();
    }

    /// <summary>Runs the relay with the host, and throws away every night what is over for long.</summary>
    public static IServiceCollection AddOutboxRelay(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            var retention = new JobKey("retention");
            quartz.AddJob<RetentionJob>(job => job.WithIdentity(retention));
            quartz.AddTrigger(trigger => trigger.ForJob(retention).WithIdentity("every night").WithCronSchedule(EveryNight));
        });
        return services.AddHostedService(provider => provider.GetRequiredService<Relay>());
    }
}
