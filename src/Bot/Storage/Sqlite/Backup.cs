using Baozhai.Bot.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Writes copies of a database while it is in use.</summary>
internal static class Backup
{
    /// <summary>Writes one.</summary>
    /// <exception cref="StorageException">There is no database, or the file cannot be written.</exception>
    public static Task WriteAsync(SqliteFile source, string target)
    {
        var path = Path.GetFullPath(target);
        if (path == source.Path) throw new StorageException($"{path} is the database itself: give the backup another name.");
        if (!File.Exists(source.Path)) throw new StorageException($"Storage:ConnectionString names {source.Path}, where there is no database to back up: name the one in use.");
        return BackupFile.WriteAsync(path, unfinished =>
        {
            CopyInto(source, unfinished);
            return Task.CompletedTask;
        });
    }

    private static void CopyInto(SqliteFile source, string target)
    {
        using var writer = source.OpenWriter();
        using var command = writer.Connection.CreateCommand();
        command.CommandText = "VACUUM INTO @target";
        command.Parameters.AddWithValue("@target", target);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException error)
        {
            throw new IOException(error.Message, error);
        }
    }
}

/// <summary>Puts a backup in the place of the database. What was there is moved aside, never deleted.</summary>
internal static class Restore
{
    // The log is part of a database that was not closed: beside another database it would damage it.
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Restores; returns where the former database is now, or null when there was none.</summary>
    /// <param name="backup">The backup, which is left as it is.</param>
    /// <param name="target">The database the configuration names.</param>
    /// <param name="now">Names the former database.</param>
    /// <exception cref="StorageException">The backup is none, or the bot is running, or a file cannot be written. Then nothing has changed.</exception>
    public static string? From(string backup, SqliteFile target, DateTimeOffset now)
    {
        var source = target with { Path = Path.GetFullPath(backup) };
        if (source.Path == target.Path) throw new StorageException($"{source.Path} is the database itself: name a backup of it.");
        Demand(source);
        Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
        using var relay = new SingleRelayLock(target.Path);
        if (!relay.Claim()) throw new StorageException($"The bot is running with {target.Path}, or its folder cannot be written: stop the bot first, then restore.");
        return BackupFile.PutInPlace(source.Path, target.Path, Parts, now);
    }

    private static void Demand(SqliteFile backup)
    {
        if (!File.Exists(backup.Path)) throw new StorageException($"{backup.Path} is not there: name a file that backup has written.");
        if (File.Exists(backup.Path + "-wal")) throw new StorageException($"{backup.Path} is a database in use or one that was not closed: name a file that backup has written.");
        using var readers = new ReaderPool(backup);
        var check = backup.Check(readers, thorough: true);
        if (check.Problem is { } problem) throw new StorageException($"{backup.Path} is no intact backup ({problem}): name another.");
        var newest = SqliteFile.Migrations[^1].Version;
        if (check.SchemaVersion > newest)
            throw new StorageException($"{backup.Path} is of version {check.SchemaVersion}, this program knows {newest}: restore it with a newer program.");
    }
}
