using Baozhai.Bot.Intake.Summaries.Model;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>How summaries are made. Section <c>Summaries</c>.</summary>
internal sealed class SummaryOptions
{
    /// <summary>The provider that asks a language model.</summary>
    public const string OpenAI = "OpenAI";

    /// <summary>The provider that takes sentences from the article.</summary>
    public const string Extractive = "Extractive";

    /// <summary><c>Extractive</c> (default), or <c>OpenAI</c> for a language model behind any endpoint that speaks OpenAI's chat completions.</summary>
    public string Provider { get; set; } = Extractive;

    /// <summary>The longest summary, in characters. Default 80, from 20 to 1000.</summary>
    public int MaxLength { get; set; } = Briefer.DefaultMaxLength;

    /// <summary>How many seconds one call may take. Default 20, from 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>How many seconds an issue may wait for its summaries; what has none by then keeps the extractive one. Default 60, from 1 to 3600.</summary>
    public int IssueSeconds { get; set; } = 60;

    /// <summary>How many calls may be under way at once. Default 4, from 1 to 64.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How often a call is tried again after 429, 5xx or no answer. Default 2, from 0 to 10.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>How many calls a day may cost, tries included; a day is one of <c>Digest:TimeZone</c>. Default 500, from 0 to 1000000.</summary>
    public int DailyCalls { get; set; } = 500;

    /// <summary>How many characters of an article are sent. Default 4000, from 500 to 50000.</summary>
    public int MaxArticleLength { get; set; } = 4000;

    /// <summary>Whether calls are made for back issues too. Default no.</summary>
    public bool BackIssues { get; set; }

    /// <summary>Whether a language model is asked.</summary>
    public bool UsesModel => Provider.Equals(OpenAI, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Validates the options: one line names the wrong key and the remedy.</summary>
internal sealed class SummaryOptionsValidation : IValidateOptions<SummaryOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SummaryOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(SummaryOptions options)
    {
        if (!options.UsesModel && options.Provider.Length > 0 && !options.Provider.Equals(SummaryOptions.Extractive, StringComparison.OrdinalIgnoreCase))
            return $"Summaries:Provider is \"{options.Provider}\", which is not known: set it to Extractive or OpenAI, or leave it out.";
        return Outside(nameof(options.MaxLength), options.MaxLength, 20, 1000)
            ?? Outside(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 300)
            ?? Outside(nameof(options.IssueSeconds), options.IssueSeconds, 1, 3600)
            ?? Outside(nameof(options.Concurrency), options.Concurrency, 1, 64)
            ?? Outside(nameof(options.Retries), options.Retries, 0, 10)
            ?? Outside(nameof(options.DailyCalls), options.DailyCalls, 0, 1_000_000)
            ?? Outside(nameof(options.MaxArticleLength), options.MaxArticleLength, 500, 50_000);
    }

    private static string? Outside(string key, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Summaries:{key} must be from {least} to {most}.";
}

/// <summary>Registers the summary writers.</summary>
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
            .AddSingleton<IssueSummarizer>()
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
