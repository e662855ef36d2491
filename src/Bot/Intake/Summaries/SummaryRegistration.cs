using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Newsroom.Facts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>Puts the writers of summaries together.</summary>
internal static class SummaryRegistration
{
    /// <summary>The name of the HTTP client, for those who want another handler under it.</summary>
    public const string HttpClientName = "openai";

    /// <summary>The configured writer. Needs a <see cref="ISummaryLedger"/> and the gazetteer.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SummaryOptions>().Bind(configuration.GetSection("Summaries")).ValidateOnStart();
        services.AddOptions<OpenAIOptions>().Bind(configuration.GetSection("OpenAI")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SummaryOptions>, SummaryOptionsValidation>();
        services.AddSingleton<IValidateOptions<OpenAIOptions>, OpenAIOptionsValidation>();
        AddClient(services);
        return services
            .AddSingleton<SummaryMetrics>()
            .AddSingleton<FactCheck>()
            .AddSingleton<SummaryDesk>()
            .AddSingleton<ISummaryWriter>(provider => provider.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel
                ? ActivatorUtilities.CreateInstance<ModelWriter>(provider)
                : new ExtractiveWriter());
    }

    private static void AddClient(IServiceCollection services)
    {
        // The key stands in a header: no logger, no trace and no redirect may carry it away.
        services.AddHttpClient(HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ChatEndpoint>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<EndpointProbe>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)));
    }
}
