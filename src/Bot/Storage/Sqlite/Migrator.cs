using Dapper;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Brings a database to this program's version. Each migration is a transaction that begins with taking the write lock,
/// so two processes that start at once apply each of them once.</summary>
internal static class Migrator
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StorageException">The library lacks full-text search, or the database is newer than the program or another program's.</exception>
    public static void Migrate(
        SqliteConnection connection, IReadOnlyList<Migration> migrations, TimeProvider time, CancellationToken cancellationToken)
    {
        DemandFullTextSearch(connection);
        while (ApplyNext(connection, migrations, time)) cancellationToken.ThrowIfCancellationRequested();
    }

    private static bool ApplyNext(SqliteConnection connection, IReadOnlyList<Migration> migrations, TimeProvider time)
    {
        using var transaction = connection.BeginTransaction();
        var version = Version(connection);
        var newest = migrations[^1].Version;
        if (version > newest)
            throw new StorageException($"The database {connection.DataSource} is of version {version}, this program knows {newest}: start a newer program, or name another file in Storage:ConnectionString.");
        if (version == newest) return false;

        var migration = migrations[version];
        connection.ExecuteScript(migration.Script);
        connection.Execute(
            "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @appliedAt)",
            new { migration.Version, migration.Name, appliedAt = time.GetUtcNow() },
            transaction);
        transaction.Commit();
        return true;
    }

    private static int Version(SqliteConnection connection)
    {
        var known = connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'");
        if (!known && connection.ExecuteScalar<bool>("SELECT count(*) FROM sqlite_master"))
            throw new StorageException($"Storage:ConnectionString names {connection.DataSource}, a database of another program: name another file.");
        if (!known)
            connection.ExecuteScript("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
        return connection.ExecuteScalar<int>("SELECT coalesce(max(version), 0) FROM schema_version");
    }

    private static void DemandFullTextSearch(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<bool>("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'")) return;
        throw new StorageException($"The SQLite library {SqliteLibrary.Version} has no full-text search (FTS5): install one that has, such as the one of your distribution.");
    }
}
