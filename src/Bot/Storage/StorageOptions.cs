using System.Data.Common;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Storage.LiteDb;
using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Channels;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Baozhai.Bot.Storage.Sql.Operations;
using Baozhai.Bot.Storage.Sqlite;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage;

/// <summary>Where everything is kept. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>The kind of store. Default <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>
    /// For SQLite: <c>Data Source=FILE</c>, relative to the current folder. Default <c>Data Source=data/baozhai.db</c>.
    /// <c>;Default Timeout=SECONDS</c> after it says how long another process that writes is waited for, 10 unless told otherwise.
    /// For LiteDB: <c>Filename=FILE</c>.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/baozhai.db";

    /// <summary>The key of <see cref="ConnectionString"/> in the configuration.</summary>
    public const string ConnectionKey = "Storage:ConnectionString";

    /// <summary>The full path of the file that <see cref="ConnectionString"/> names; a relative one is taken from the current folder.</summary>
    /// <param name="example">How it is to be written, for the operator.</param>
    /// <param name="other">Takes any other part, by its name in lower case; returns whether it knows the part. Null where there are no others.</param>
    /// <exception cref="StorageException">It names no file, or has an unknown part.</exception>
    public string FilePath(string example, Func<string, string?, bool>? other = null)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = ConnectionString;
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"{ConnectionKey} cannot be read: {example}.", error);
        }

        string? file = null;
        foreach (string key in builder.Keys)
        {
            var value = builder[key].ToString();
            if (key is "data source" or "datasource" or "filename") file = value;
            else if (other?.Invoke(key, value) is not true) throw new StorageException($"{ConnectionKey} has an unknown part '{key}': {example}.");
        }

        if (string.IsNullOrWhiteSpace(file) || file.StartsWith(':')) throw new StorageException($"{ConnectionKey} names no file: {example}.");
        return Path.GetFullPath(file);
    }
}

/// <summary>Registers the configured store.</summary>
internal static class StorageRegistration
{
    /// <summary>
    /// Registers the store that <c>Storage:Provider</c> names and every port on it. Call <see cref="IStore.MigrateAsync"/> before the first
    /// of them is used: it is where a wrong configuration shows.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StorageOptions>(configuration.GetSection("Storage"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IBackup>(provider => provider.GetRequiredService<IStore>());
        if (IsPostgres(configuration)) return services.AddPostgres();
        return configuration["Storage:Provider"]?.ToUpperInvariant() switch
        {
            null or "" or "SQLITE" => services.AddSql<SqliteDatabase>()
                .AddSingleton<IWorkers>(provider => new SoleWorkers(provider.GetRequiredService<Database>().ClaimAlone, provider.GetRequiredService<TimeProvider>())),
            // Its file is open to one process.
            "LITEDB" => services.AddLiteDb().AddSingleton<IWorkers>(provider => new SoleWorkers(() => true, provider.GetRequiredService<TimeProvider>())),
            _ => services.AddSingleton<IStore>(_ => throw new StorageException(
                $"Storage:Provider is {configuration["Storage:Provider"]}, which this version does not have: set it to Sqlite, LiteDb or Postgres.")),
        };
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services)
    {
        services.AddSql<PostgresDatabase>();
        services.AddSingleton(provider => PostgresServer.From(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<PostgresClock>();
        // A clock that somebody else turns is left alone.
        if (services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance == TimeProvider.System)
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<PostgresClock>()));
        services.AddSingleton(provider => new PostgresWorkers(provider.GetRequiredService<PostgresServer>(), provider.GetRequiredService<PostgresClock>()));
        services.AddSingleton<IWorkers>(provider => provider.GetRequiredService<PostgresWorkers>());
        return services;
    }

    /// <summary>What workers of one store tell each other, where the store can carry it.</summary>
    public static IServiceCollection AddWorkerSignals(this IServiceCollection services, IConfiguration configuration) =>
        IsPostgres(configuration) ? services.AddHostedService<PostgresSignals>() : services;

    /// <summary>Keeps the schedule of jobs in the store, where workers share it.</summary>
    public static IServiceCollection AddSharedSchedule(this IServiceCollection services, IConfiguration configuration) =>
        IsPostgres(configuration) ? services.AddPostgresSchedule() : services;

    private static bool IsPostgres(IConfiguration configuration) => configuration["Storage:Provider"]?.ToUpperInvariant() is "POSTGRES" or "POSTGRESQL";

    private static IServiceCollection AddSql<TDatabase>(this IServiceCollection services)
        where TDatabase : Database
    {
        services.AddSingleton<Database, TDatabase>();
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<Database>());
        services.AddSingleton<IArchive, SqlArchive>();
        services.AddSingleton<IChats, SqlChats>();
        services.AddSingleton<IOutbox, SqlOutbox>();
        services.AddSingleton<IAlerts, SqlAlerts>();
        services.AddSingleton<IDigests, SqlDigests>();
        services.AddSingleton<ISummaryLedger, SqlSummaryLedger>();
        services.AddSingleton<IOperations, SqlOperations>();
        services.AddSingleton<IDeskBook, SqlDeskBook>();
        services.AddSingleton<ISourceMemory, SqlSourceMemory>();
        services.AddSingleton<ITelegramState, SqlTelegramState>();
        services.AddSingleton<IPushBook, SqlPushBook>();
        services.AddSingleton<IWeChatState, SqlWeChatState>();
        return services;
    }
}
