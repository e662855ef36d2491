using Baozhai.Bot.Archive;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Intake.PlacedPages.Ocr;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Where issues are dropped, and when one is missed. Section <c>Inbox</c>.</summary>
internal sealed class InboxOptions
{
    /// <summary>The folder, relative to the current one; empty for none. Default <c>inbox</c>.</summary>
    public string Path { get; set; } = "inbox";

    /// <summary>The largest file taken as an issue, in megabytes of 1,048,576 bytes, however it comes. Default 20, from 1 to 200.</summary>
    public int MaxMegabytes { get; set; } = 20;

    /// <summary>The same in bytes.</summary>
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>The time of day, in <c>Digest:TimeZone</c>, by which the issue of a publishing day is expected. Default none, and none is missed.</summary>
    public TimeOnly? ExpectedBy { get; set; }

    /// <summary>The days the paper appears on, ISO numbers, 1 is Monday. Default none given, which is every day.</summary>
    public IReadOnlyList<int> PublishingDays { get; set; } = [];

    /// <summary>Whether readers are notified as well that no issue came. Default false: only operators are.</summary>
    public bool TellReaders { get; set; }
}

/// <summary>Registers the inbox and the other ways an issue arrives.</summary>
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
        services.AddOcr(configuration);
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection("Seeds"));
        services.AddSingleton<ArchiveSignal>().AddSingleton<SharedSignal>(provider => provider.GetRequiredService<ArchiveSignal>());
        services.AddSingleton<Pipeline>().AddSingleton<IIssueIntake>(provider => provider.GetRequiredService<Pipeline>()).AddSingleton<IEditionIntake>(provider => provider.GetRequiredService<Pipeline>());
        return services.AddSingleton<SeedIssues>();
    }

    /// <summary>The watch over the inbox folder.</summary>
    public static IServiceCollection AddInboxWatch(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<InboxHealth>("inbox", tags: [HealthNote.ReadyTag]);
        return services.AddSingleton<InboxTroubles>().AddHostedService<InboxWatcher>();
    }
}
