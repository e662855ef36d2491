using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>Puts alerts together.</summary>
internal static class AlertRegistration
{
    /// <summary>What decides on alerts and plans them.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Alerts");
        services.AddSingleton<IValidateOptions<AlertOptions>, AlertOptionsValidation>();
        services.AddOptions<AlertOptions>()
            .Bind(section)
            .Configure<IOptions<DigestOptions>>((options, digests) =>
            {
                options.Kinds = AlertKinds.Read(section.GetSection("Kinds"));
                options.Advice = AlertAdvice.Read(section.GetSection("Advice"));
                options.Zone = digests.Value.Zone;
            })
            .ValidateOnStart();
        return services.AddSingleton<AlertPolicy>().AddSingleton<AlertFollowing>().AddSingleton<AlertAudience>().AddSingleton<MistakenAudience>().AddSingleton<AlertPlanner>();
    }
}
