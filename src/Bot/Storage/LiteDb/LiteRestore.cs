using Baozhai.Bot.Diagnostics;
using LiteDB;
using LiteDB.Engine;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Puts a backup in the place of the file. What was there is moved aside, never deleted.</summary>
internal static class LiteRestore
{
    // The log is part of a file that was not closed: beside another file it would damage it.
    private static readonly string[] Parts = ["", "-log"];

    /// <summary>Restores; returns where the former file is now, or null when there was none.</summary>
    /// <exception cref="StorageException">The backup is none, or the bot is running, or a file cannot be written. Then nothing has changed.</exception>
    public static string? From(string backup, LiteFile target, DateTimeOffset now)
    {
        var source = Path.GetFullPath(backup);
        if (source == target.Path) throw new StorageException($"{source} is the database itself: name a backup of it.");
        Demand(source);
        return BackupFile.PutInPlace(source, target.Path, Parts, now, isFree: () => LiteFile.Open(target.Path, FileMode.Open).Dispose());
    }

    private static void Demand(string backup)
    {
        if (!File.Exists(backup)) throw new StorageException($"{backup} is not there: name a file that backup has written.");
        if (new FileInfo(backup + "-log") is { Exists: true, Length: > 0 }) throw new StorageException($"{backup} is a database in use or one that was not closed: name a file that backup has written.");
        var version = VersionOf(backup);
        if (version > LiteSchema.Version)
            throw new StorageException($"{backup} is of version {version}, this program knows {LiteSchema.Version}: restore it with a newer program.");
        if (version == 0) throw new StorageException($"{backup} is no backup of this program: name another.");
    }

    // Opened for reading alone: the backup is left as it is.
    private static int VersionOf(string backup)
    {
        try
        {
            using var data = new FileStream(backup, FileMode.Open, FileAccess.Read, FileShare.Read);
            new LiteFile(backup).Demand(data);
            using var engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), ReadOnly = true });
            using var database = new LiteDatabase(engine, disposeOnClose: false);
            return LiteSchema.Check(database, thorough: true);
        }
        catch (Exception error)
        {
            var problem = error is StorageException ? "no LiteDB file" : error.Message.ReplaceLineEndings(" ");
            throw new StorageException($"{backup} is no intact backup ({problem}): name another.", error);
        }
    }
}
