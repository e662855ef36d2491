using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Puts the ways in together.</summary>
internal static class InboxRegistration
{
    /// <summary>The pipeline as the way in, and the shipped back issues.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InboxOptions>()
            .Bind(configuration.GetSection("Inbox"))
            .Validate(options => options.PublishingDays.All(day => day is >= 1 and <= 7), "Inbox:PublishingDays must be numbers from 1 (Monday) to 7.")
            .Validate(options => options.MaxMegabytes is >= 1 and <= 200, "Inbox:MaxMegabytes must be from 1 to 200.")
            .ValidateOnStart();
        services.AddOptions<ReadingOptions>()
            .Bind(configuration.GetSection("Reading"))
            .Validate(options => options.MinConfidence is >= 0 and <= 1, "Reading:MinConfidence must be from 0 to 1.")
            .ValidateOnStart();
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection("Seeds"));
        services.AddSingleton<Pipeline>().AddSingleton<IIssueIntake>(provider => provider.GetRequiredService<Pipeline>());
        return services.AddSingleton<SeedIssues>();
    }

    /// <summary>The watch over the inbox folder.</summary>
    public static IServiceCollection AddInboxWatch(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<InboxHealth>("inbox", tags: [HealthNote.ReadyTag]);
        return services.AddSingleton<InboxTroubles>().AddHostedService<InboxWatcher>();
    }
}
