using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Writes copies of a database while it is in use.</summary>
internal static class Backup
{
    /// <summary>Writes one beside its final name and moves it there when it is whole.</summary>
    public static void Write(SqliteFile source, string target)
    {
        var path = Path.GetFullPath(target);
        if (path == source.Path) throw new StorageException($"{path} is the database itself: give the backup another name.");
        if (!File.Exists(source.Path)) throw new StorageException($"Storage:ConnectionString names {source.Path}, where there is no database to back up: name the one in use.");
        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(unfinished);
            CopyInto(source, unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StorageException($"The backup {path} could not be written ({error.Message.ReplaceLineEndings(" ")}): name a file in a folder this user may write to.", error);
        }
    }

    private static void CopyInto(SqliteFile source, string target)
    {
        using var writer = source.OpenWriter();
        using var command = writer.Connection.CreateCommand();
        command.CommandText = "VACUUM INTO @target";
        command.Parameters.AddWithValue("@target", target);
        command.ExecuteNonQuery();
    }
}
