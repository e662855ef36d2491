using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Diagnostics;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>The file a configuration names, and how it is opened: by one process alone.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record LiteFile(string Path)
{
    private const string Key = StorageOptions.ConnectionKey;

    private const string Example = "write it as Filename=FILE, for example Filename=data/baozhai.litedb";

    // What the system says of a file that another process has: Linux, macOS, Windows.
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    /// <summary>The log beside it: transactions that are not yet in the file itself.</summary>
    public string Log => Path + "-log";

    /// <summary>Reads the options; relative paths are taken from the current folder.</summary>
    /// <exception cref="StorageException">They name no file.</exception>
    public static LiteFile From(StorageOptions options) => new(options.FilePath(Example));

    /// <summary>Opens the file or its log for this process alone.</summary>
    /// <param name="path">Which of them.</param>
    /// <param name="mode">Whether it may be made.</param>
    public static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    /// <summary>The line for a file that was there and is gone.</summary>
    public StorageException Gone() => new($"{Key} names {Path}, which is gone: bring back its disk or folder, or end the program and restore a backup.");

    /// <summary>What an error on the file is to the operator: a line that says how to mend it; null for an error that is not the file's.</summary>
    public StorageException? Explain(Exception error) => error switch
    {
        StorageException known => known,
        IOException { HResult: var code } when InUse.Contains(code) => new StorageException($"{Key} names {Path}, which another process has open, probably the bot: a LiteDB file is for one process at a time, end the other one first.", error),
        FileNotFoundException or DirectoryNotFoundException => new StorageException($"{Key} names {Path}, which is not there: start the bot once, or name another file.", error),
        IOException or UnauthorizedAccessException => new StorageException($"{Key} names {Path}, which cannot be read and written ({error.Message.ReplaceLineEndings(" ")}): make room on its disk, and name a file in a folder this user may write to.", error),
        LiteException { ErrorCode: LiteException.INDEX_DUPLICATE_KEY or LiteException.INVALID_INDEX_KEY or LiteException.DOCUMENT_MAX_DEPTH } => null,
        LiteException => Damaged(error),
        _ => null,
    };

    /// <summary>The line for a file that cannot be understood.</summary>
    public StorageException Damaged(Exception? error = null) => new($"{Key} names {Path}, which is no intact LiteDB file: move it away, bring back a backup, or name another file.", error);

    /// <summary>Throws when the file is of another kind; an empty one is of none.</summary>
    /// <exception cref="StorageException">It is.</exception>
    public void Demand(Stream data)
    {
        var page = new byte[SyncedLog.Page];
        data.Position = 0;
        var length = data.ReadAtLeast(page, page.Length, throwOnEndOfStream: false);
        if (page.AsSpan(0, length).StartsWith("SQLite format 3"u8))
            throw new StorageException($"{Key} names {Path}, a SQLite database, and Storage:Provider is LiteDb: set Storage:Provider to Sqlite, or name another file.");
        // The power may have gone before the first page of a new file was written.
        if (!page.AsSpan(0, length).ContainsAnyExcept((byte)0)) data.SetLength(0);
        else if (!page.AsSpan(32).StartsWith("** This is a LiteDB file **"u8)) throw Damaged();
    }
}

/// <summary>Opens a store's file and its log.</summary>
internal interface ILiteFiles
{
    /// <summary>Opens them.</summary>
    /// <param name="create">Whether they are made where they are not there.</param>
    LiteSession Open(bool create);

    /// <summary>Throws when the file was there and is gone: what is written to an open file without a name is lost.</summary>
    /// <exception cref="StorageException">It is gone.</exception>
    void DemandFile();
}

/// <summary>Opens a store's file and its log on a disk.</summary>
internal sealed class DiskFiles(LiteFile file) : ILiteFiles
{
    /// <inheritdoc />
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The session disposes of both.")]
    public LiteSession Open(bool create)
    {
        if (create) Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        var data = LiteFile.Open(file.Path, create ? FileMode.OpenOrCreate : FileMode.Open);
        try
        {
            var log = LiteFile.Open(file.Log, FileMode.OpenOrCreate);
            try
            {
                file.Demand(data);
                return new LiteSession(data, log);
            }
            catch
            {
                log.Dispose();
                throw;
            }
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void DemandFile()
    {
        if (!File.Exists(file.Path)) throw file.Gone();
    }
}
