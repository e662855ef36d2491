using Baozhai.Bot.Storage.Postgres;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baozhai.Bot.Storage;

/// <summary>Tells a store that is away from content it cannot keep: what failed because of the first is tried again, because of the second it is not.</summary>
internal static class StorageTrouble
{
    /// <summary>Whether an exception says that the store, the disk or a connection is away.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        StorageException => true,
        SqliteException sqlite => !sqlite.IsOfTheContent(),
        NpgsqlException npgsql => !npgsql.IsOfTheContent(),
        IOException or UnauthorizedAccessException or TimeoutException or ObjectDisposedException => true,
        _ => exception.InnerException is { } inner && Is(inner),
    };
}
