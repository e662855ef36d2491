using Baozhai.Bot.Alerts;
using Baozhai.Bot.Channels;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Clocks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Explanations;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Pictures;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Moving;
using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Web;
using Baozhai.Bot.Web.Desk;
using Baozhai.Bot.Web.Me;
using Baozhai.Bot.Web.Pages;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Hosting;

/// <summary>Builds the host of the program.</summary>
internal static partial class BotHost
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>How long a stop may take, whatever the store and the channels do. Service managers end a program by force some time later.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    /// <summary>What every verb needs: configuration, newsroom, store, conversation, digests. Nothing runs by itself.</summary>
    /// <param name="settings">Settings of the command line, <c>--Section:Key=value</c>; they win over the environment, that over <see cref="OwnSettings">baozhai.json</see>, and that over appsettings.json.</param>
    /// <param name="isForDemo">Whether neither the environment nor baozhai.json counts, which name an operator's store, channels and sources.</param>
    public static WebApplicationBuilder CreateParts(IReadOnlyList<string> settings, bool isForDemo = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. settings],
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
        });
        if (isForDemo)
            OwnSettings.LeaveOut(builder.Configuration);
        else
            OwnSettings.Add(builder.Configuration);
        ListSettings.Divide(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Troubles>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestStop);
        builder.Services
            .AddNewsroom(builder.Configuration)
            .AddSummaries(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddWorker(builder.Configuration)
            .AddIntake(builder.Configuration)
            .AddSources(builder.Configuration)
            .AddAlerts(builder.Configuration)
            .AddDigests(builder.Configuration)
            .AddClock()
            .AddOutbox(builder.Configuration)
            .AddExplanations()
            .AddOperators(builder.Configuration)
            .AddPictures(builder.Configuration)
            .AddConversation(builder.Configuration)
            .AddReplyForms()
            .AddSingleton<IDoctor, Doctor>();
        return builder;
    }

    /// <summary>Adds everything that works without being asked.</summary>
    public static WebApplicationBuilder AddWorkers(this WebApplicationBuilder builder)
    {
        builder.Services
            // First, so that it stops last: what works until the end needs its seats.
            .AddSeatKeeper()
            .AddWorkerSignals(builder.Configuration)
            // Then the robots, so that the first issue finds its chats.
            .AddWeCom(builder.Configuration)
            .AddInboxWatch()
            .AddSourceWatch()
            .AddClockWatch()
            .AddDigestSchedule()
            .AddOperatorJobs()
            .AddSharedSchedule(builder.Configuration)
            .AddOutboxRelay()
            .AddMetricsExport(builder.Configuration)
            .AddTelegram(builder.Configuration)
            .AddWeChat(builder.Configuration);
        return builder;
    }

    /// <summary>Adds the pages: chat, health, and issues by HTTP.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddWeb(builder.Configuration).AddWebChannel();
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: [HealthNote.ReadyTag]).AddCheck<HeldHealth>("review", tags: [HealthNote.ReadyTag]).AddCheck<DiskHealth>("disk", tags: [HealthNote.ReadyTag]);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["HTTP_PORTS"] is null)
            builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }

    /// <summary>Looks at what would end the start with a stack trace, and names settings that nothing reads.</summary>
    /// <exception cref="ConfigurationException">The program cannot start so; the message says what to do.</exception>
    public static void Look(WebApplication app)
    {
        foreach (var line in UnknownSettings.In(app.Configuration)) LogUnknown(app.Logger, line);
        StartChecks.Inbox(app.Services.GetRequiredService<IOptions<InboxOptions>>().Value.Path);
        StartChecks.Addresses(app.Configuration[WebHostDefaults.ServerUrlsKey] ?? (app.Configuration["HTTP_PORTS"] is null ? DefaultUrl : null));
    }

    /// <summary>The program with its pages, ready to run once <see cref="PrepareAsync"/> is done.</summary>
    public static WebApplication BuildPages(this WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseWeb();
        app.MapWebChannel();
        app.MapWeChat();
        app.MapTelegram();
        app.MapIssues();
        app.MapReader();
        app.MapDesk();
        app.MapMe();
        app.MapHealth();
        return app;
    }

    /// <summary>Checks the settings, brings the store up to date, and fills an empty archive.</summary>
    /// <returns>Whether it was filled: this is the first start.</returns>
    public static async Task<bool> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetService<IStartupValidator>()?.Validate();
        // A lexicon that cannot be used stops the start and not the first question.
        services.GetRequiredService<CityZones>();
        var store = services.GetRequiredService<IStore>();
        // What is compared between workers is the clock of their store.
        if (services.GetService<PostgresWorkers>() is { } workers) await workers.SetClockAsync(cancellationToken);
        await store.MigrateAsync(cancellationToken);
        if (await StoreMove.IsUnfinishedAsync(store, cancellationToken))
            throw new StorageException($"Storage:ConnectionString names {store.Place}, into which a move was cut off: run move again until it is done.");
        var isFirst = false;
        await store.PrepareAsync(async () => isFirst = await services.GetRequiredService<SeedIssues>().IngestAsync(cancellationToken), cancellationToken);
        // Alerts raised just before a kill are planned now.
        await services.GetRequiredService<AlertPlanner>().PlanPendingAsync(cancellationToken);
        return isFirst;
    }

    [LoggerMessage(LogLevel.Warning, "{Line}")]
    private static partial void LogUnknown(ILogger logger, string line);
}
