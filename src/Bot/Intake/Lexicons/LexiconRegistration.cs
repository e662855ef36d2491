using Baozhai.Bot.Intake.Summaries;
using Baozhai.Newsroom.Briefs;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Lexicons;

/// <summary>Puts the newsroom together with its lexicons.</summary>
internal static class LexiconRegistration
{
    /// <summary>Topics, places and what makes briefs of them.</summary>
    public static IServiceCollection AddNewsroom(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TopicOptions>().Bind(configuration.GetSection("Topics"));
        services.AddOptions<PlaceOptions>().Bind(configuration.GetSection("Places"));
        return services
            .AddSingleton(provider => LexiconFiles.Topics(provider.GetRequiredService<IOptions<TopicOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Synonyms(provider.GetRequiredService<IOptions<TopicOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Places(provider.GetRequiredService<IOptions<PlaceOptions>>().Value))
            .AddSingleton(provider => LexiconFiles.Cities(provider.GetRequiredService<IOptions<PlaceOptions>>().Value))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Briefer>(provider, provider.GetRequiredService<IOptions<SummaryOptions>>().Value.MaxLength))
            .AddSingleton<ReadingDesk>();
    }
}
