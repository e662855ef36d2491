using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Workers;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Baozhai.Bot.Hosting;

/// <summary>
/// Sends the metrics to an OpenTelemetry collector while the program runs, and the last of them when it stops. A collector that is away costs
/// nothing but its metrics. Traces are not sent: those of the HTTP client hold addresses, and with them the tokens of channels.
/// </summary>
/// <param name="configuration">Holds the standard settings, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and the like (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).</param>
/// <param name="worker">This process: <c>service.instance.id</c>.</param>
/// <param name="logger">Is told where they go.</param>
internal sealed partial class MetricsExport(IConfiguration configuration, Worker worker, ILogger<MetricsExport> logger) : IHostedService, IDisposable
{
    /// <summary>The setting that turns it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "baozhai";

    // A stop that waits longer for a collector would be ended by force.
    private static readonly TimeSpan LastMetrics = TimeSpan.FromSeconds(4);

    private static readonly string[] Meters = [BotMeter.Name, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private MeterProvider? _provider;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var version = typeof(MetricsExport).Assembly.GetName().Version?.ToString(fieldCount: 3);
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: version, autoGenerateServiceInstanceId: false, serviceInstanceId: worker.Name))
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build();
        LogOn(configuration[Endpoint]!);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => _provider?.Shutdown((int)LastMetrics.TotalMilliseconds), CancellationToken.None);

    /// <inheritdoc />
    public void Dispose() => _provider?.Dispose();

    [LoggerMessage(LogLevel.Information, "Metrics go to {Endpoint}")]
    private partial void LogOn(string endpoint);
}

/// <summary>Registers health checks and metrics.</summary>
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
