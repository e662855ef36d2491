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
