using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Brings a database to this program's version. Each migration is a transaction that begins with taking the write lock,
/// so two processes that start at once apply each of them once.</summary>
internal static class Migrator
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StorageException">The database is newer than the program or another program's.</exception>
    public static void Migrate(
        SqliteConnection connection, IReadOnlyList<Migration> migrations, TimeProvider time, CancellationToken cancellationToken)
    {
        // Migration 14 keeps articles in a form that only the program can write.
        connection.CreateFunction("article_content", (string article, string brief) => ArticleContent.FromJson(article, brief), isDeterministic: true);
        while (ApplyNext(connection, migrations, time)) cancellationToken.ThrowIfCancellationRequested();
    }

    private static bool ApplyNext(SqliteConnection connection, IReadOnlyList<Migration> migrations, TimeProvider time)
    {
        using var transaction = connection.BeginTransaction();
        var version = Version(connection, transaction);
        var newest = migrations[^1].Version;
        if (version > newest)
            throw new StorageException($"The database {connection.DataSource} is of version {version}, this program knows {newest}: start a newer program, or name another file in Storage:ConnectionString.");
        if (version == newest) return false;

        var migration = migrations[version];
        connection.ExecuteScript(migration.Script, transaction);
        connection.Execute(
            "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @appliedAt)",
            new { migration.Version, migration.Name, appliedAt = time.GetUtcNow() },
            transaction);
        transaction.Commit();
        return true;
    }

    private static int Version(SqliteConnection connection, SqliteTransaction transaction)
    {
        var known = connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'", transaction: transaction);
        if (!known && connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master", transaction: transaction))
            throw new StorageException($"Storage:ConnectionString names {connection.DataSource}, a database of another program: name another file.");
        if (!known)
            connection.ExecuteScript("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)", transaction);
        return connection.ExecuteScalar<int>("SELECT coalesce(max(version), 0) FROM schema_version", transaction: transaction);
    }
}
