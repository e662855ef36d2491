using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Outbox;

/// <summary>How deliveries are sent and kept. Section <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Delivery";

    /// <summary>What is done with replies and digests whose answer was lost. Default <see cref="OnUnknown.Resend"/>.</summary>
    public OnUnknown OnUnknown { get; set; } = OnUnknown.Resend;

    /// <summary>What is done with alerts whose answer was lost. Default <see cref="OnUnknown.Resend"/>: a warning twice is better than never.</summary>
    public OnUnknown OnUnknownAlert { get; set; } = OnUnknown.Resend;

    /// <summary>How many days a delivery is kept after it is over. Default 30, from 2 to 3650.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>How many deliveries of one channel may be on their way at once. Default 64, from 1 to 1000.</summary>
    public int InFlight { get; set; } = 64;

    /// <summary>What is done with a lane's deliveries whose answer was lost.</summary>
    public OnUnknown For(Lane lane) => lane == Lane.Alert ? OnUnknownAlert : OnUnknown;
}

/// <summary>What is done with a delivery whose answer was lost, so that its arrival is unknown.</summary>
internal enum OnUnknown
{
    /// <summary>Send it again: it arrives at least once, and sometimes twice.</summary>
    Resend,

    /// <summary>Give it up: it arrives at most once, and sometimes not at all.</summary>
    Skip,
}

/// <summary>Registers the outbox, its relays and its metrics.</summary>
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
            .AddSingleton<SharedSignal>(provider => provider.GetRequiredService<OutboxSignal>())
            .AddSingleton<ChannelCapabilities>()
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
