using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Bot.Sources.Feeds;
using Baozhai.Bot.Sources.Fetching;
using Baozhai.Bot.Sources.Files;
using Baozhai.Bot.Sources.Json;
using Baozhai.Bot.Sources.Watching;
using Microsoft.Extensions.Options;

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
            .Validate(options => options.AtOnce is >= 1 and <= 64, "Fetching:AtOnce must be from 1 to 64.")
            .Validate(options => options.MaxMegabytes is >= 1 and <= 100, "Fetching:MaxMegabytes must be from 1 to 100.")
            .ValidateOnStart();
        services.AddOptions<SourceList>()
            .Configure(list =>
            {
                list.All = configuration.GetSection("Sources").Get<SourceOptions[]>() ?? [];
                list.Name();
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SourceList>, SourceListCheck>();
        services.AddSingleton<IPaperFiles, FolderFiles>().AddSingleton<IPaperFiles, CommandFiles>().AddSingleton<IPaperFiles, PageFiles>().AddSingleton<IPaperFiles, MailFiles>();
        services.AddSingleton<SourceBook>().AddSingleton<SourceRound>().AddSingleton<ICheckup, SourcesCheckup>().AddSingleton<IArrivalNotes, SourceNotes>();
        return services.AddSingleton<IPages, PoliteClient>().AddSingleton<FeedReading>().AddSingleton<JsonEditions>().AddSingleton<EditionCrawler>().AddSingleton<SourceReader>();
    }

    /// <summary>The watch over the sources.</summary>
    public static IServiceCollection AddSourceWatch(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SourceHealth>("sources", tags: [HealthNote.ReadyTag]);
        return services.AddSingleton<SourceTroubles>().AddHostedService<SourceWatcher>();
    }
}
