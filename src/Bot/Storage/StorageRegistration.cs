using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
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
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Baozhai.Bot.Storage;

/// <summary>Puts the stores into the host.</summary>
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
        return configuration["Storage:Provider"]?.ToUpperInvariant() switch
        {
            null or "" or "SQLITE" => services.AddSql<SqliteDatabase>(),
            "LITEDB" => services.AddLiteDb(),
            "POSTGRES" or "POSTGRESQL" => services.AddSql<PostgresDatabase>(),
            _ => services.AddSingleton<IStore>(_ => throw new StorageException(
                $"Storage:Provider is {configuration["Storage:Provider"]}, which this version does not have: set it to Sqlite, LiteDb or Postgres.")),
        };
    }

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
        services.AddSingleton<ITelegramState, SqlTelegramState>();
        services.AddSingleton<IWeChatState, SqlWeChatState>();
        return services;
    }
}
