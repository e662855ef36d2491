using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>What SQLite says in its own words.</summary>
internal sealed class SqliteDialect() : SqlDialect(new SqliteSearch(), skipLocked: "", unindexed: "+")
{
    public static SqliteDialect Instance { get; } = new();

    public override Task<bool> HasTableAsync(Session session, string table) =>
        session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table)", new { table });

    public override Task<long> LastNumberAsync(Session session, string table) =>
        session.FirstAsync<long>($"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = @table), 0), coalesce((SELECT max(id) FROM {table}), 0))", new { table });

    // A table without numbers that never come back counts on from its last row by itself.
    public override async Task<int> NumberFromAsync(Session session, string table, long number)
    {
        var values = new { table, number };
        return await session.ExecuteAsync("UPDATE sqlite_sequence SET seq = @number WHERE name = @table AND seq < @number", values) > 0
            || await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @table) OR NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = @table AND sql LIKE '%AUTOINCREMENT%')", values)
            ? 0
            : await session.ExecuteAsync("INSERT INTO sqlite_sequence (name, seq) VALUES (@table, @number)", values);
    }
}

/// <summary>What is asked of a connection and an error beyond ADO.NET.</summary>
internal static class SqliteConnections
{
    private const int Attempts = 20;

    /// <summary>How many rows were changed through it so far.</summary>
    public static int Changes(this SqliteConnection connection) => raw.sqlite3_total_changes(connection.Handle);

    /// <summary>Whether a transaction is under way.</summary>
    public static bool IsInTransaction(this SqliteConnection connection) => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs every statement of a script that takes no parameters.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Pragmas and migrations are constant texts.")]
    public static void ExecuteScript(this SqliteConnection connection, string script, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Turns the file to a write-ahead log, with which readers and the writer do not wait for each other. Once for the file; later it finds it done.</summary>
    public static void TurnOnWriteAheadLog(this SqliteConnection connection)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                connection.ExecuteScript("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException error) when (error.IsOfWaiting() && attempt < Attempts)
            {
                // SQLite does not wait by itself while another process is turning the same new file, but it does for a transaction.
                using var transaction = connection.BeginTransaction();
                transaction.Commit();
            }
        }
    }

    /// <summary>Whether the disk refused: it is full, broken, or not to be written to. See <see href="https://www.sqlite.org/rescode.html" />.</summary>
    public static bool IsOfTheDisk(this SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT;

    /// <summary>Whether another connection held what was needed for longer than was waited.</summary>
    public static bool IsOfWaiting(this SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;
}
