namespace Baozhai.Bot.Outbox;

/// <summary>Puts the outbox's moving parts together.</summary>
internal static class OutboxRegistration
{
    /// <summary>The signal and the relay; a host runs the relay, the terminal turns it by hand.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSingleton<OutboxSignal>().AddSingleton<Relay>();

    /// <summary>Runs the relay with the host.</summary>
    public static IServiceCollection AddOutboxRelay(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<Relay>());
}
