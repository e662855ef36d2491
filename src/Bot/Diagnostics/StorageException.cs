using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Baozhai.Bot.Diagnostics;

/// <summary>The store cannot be used as it is configured or installed. The message is one line and names the remedy.</summary>
internal sealed class StorageException : Exception
{
    /// <summary>Without a message of its own.</summary>
    public StorageException()
        : base("The store cannot be used: see Storage:Provider and Storage:ConnectionString.")
    {
    }

    /// <summary>With the line the operator reads.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With the line the operator reads and what led to it.</summary>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Tells a store that is away from content it cannot keep: what failed because of the first is tried again, because of the second it is not.</summary>
internal static class StorageTrouble
{
    /// <summary>Whether an exception says that the store, the disk or a connection is away.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        StorageException => true,
        SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG or raw.SQLITE_RANGE } => false,
        // Classes 22 (data exception) and 23 (integrity constraint violation) of https://www.postgresql.org/docs/15/errcodes-appendix.html.
        PostgresException { SqlState: ['2', '2' or '3', ..] } => false,
        DbException => true,
        IOException or UnauthorizedAccessException or TimeoutException or ObjectDisposedException => true,
        _ => exception.InnerException is { } inner && Is(inner),
    };
}
