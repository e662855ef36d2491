using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Feeds;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Json;

namespace Baozhai.Bot.Sources;

/// <summary>Registers what fetches papers.</summary>
internal static class SourceRegistration
{
    /// <summary>The client and the readers; nothing runs by itself.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>()
            .Bind(configuration.GetSection("Fetching"))
            .Validate(options => options.PauseMilliseconds is >= 0 and <= 60_000, "Fetching:PauseMilliseconds must be from 0 to 60000.")
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 300, "Fetching:TimeoutSeconds must be from 1 to 300.")
            .Validate(options => options.MaxMegabytes is >= 1 and <= 100, "Fetching:MaxMegabytes must be from 1 to 100.")
            .ValidateOnStart();
        return services.AddSingleton<IPages, PoliteClient>().AddSingleton<FeedReading>().AddSingleton<JsonEditions>().AddSingleton<EditionCrawler>().AddSingleton<SourceReader>();
    }
}
