using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Hosting;

/// <summary>Puts together what tells others how the program does.</summary>
internal static class TelemetryRegistration
{
    /// <summary>The export of metrics, where a collector is named.</summary>
    /// <exception cref="ConfigurationException">What is named is no address.</exception>
    public static IServiceCollection AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[MetricsExport.Endpoint] is not { Length: > 0 } endpoint) return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ConfigurationException($"{MetricsExport.Endpoint} must be the address of a collector, for example http://localhost:4317.");
        return services.AddHostedService<MetricsExport>();
    }
}
