namespace Baozhai.Bot.Outbox;

/// <summary>Puts the outbox's moving parts together.</summary>
internal static class OutboxRegistration
{
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

    /// <summary>Runs the relay with the host.</summary>
    public static IServiceCollection AddOutboxRelay(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<Relay>());
}
