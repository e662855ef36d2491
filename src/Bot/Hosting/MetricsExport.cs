using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Baozhai.Bot.Hosting;

/// <summary>
/// Sends the metrics to an OpenTelemetry collector while the program runs, and the last of them when it stops. A collector that is away costs
/// nothing but its metrics. Traces are not sent: those of the HTTP client hold addresses, and with them the tokens of channels.
/// The standard settings count, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and the like (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).
/// </summary>
internal static class MetricsExport
{
    /// <summary>The setting that turns it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "baozhai";

    private static readonly string[] Meters = [BotMeter.Name, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    /// <summary>The export of metrics, where a collector is named.</summary>
    /// <exception cref="ConfigurationException">What is named is no address.</exception>
    public static IServiceCollection AddMetricsExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } endpoint) return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new ConfigurationException($"{Endpoint} must be the address of a collector, for example http://localhost:4317.");
        var version = typeof(MetricsExport).Assembly.GetName().Version?.ToString(fieldCount: 3);
        services.ConfigureOpenTelemetryMeterProvider((parts, metrics) => metrics.ConfigureResource(resource => resource
            .AddService(Service, serviceVersion: version, autoGenerateServiceInstanceId: false, serviceInstanceId: parts.GetRequiredService<Worker>().Name)));
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
        return services;
    }
}
