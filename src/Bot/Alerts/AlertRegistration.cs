namespace Baozhai.Bot.Alerts;

/// <summary>Puts alerts together.</summary>
internal static class AlertRegistration
{
    /// <summary>What decides on alerts and plans them.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>()
            .Bind(configuration.GetSection("Alerts"))
            .Validate(options => options.FreshHours is >= 1 and <= 240, "Alerts:FreshHours must be from 1 to 240.")
            .Validate(options => options.LapseHours is >= 12 and <= 720, "Alerts:LapseHours must be from 12 to 720.")
            .ValidateOnStart();
        return services.AddSingleton<AlertPolicy>().AddSingleton<AlertAudience>().AddSingleton<MistakenAudience>().AddSingleton<AlertPlanner>();
    }
}
