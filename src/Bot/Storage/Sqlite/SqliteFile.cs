using System.Data.Common;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The file a configuration names, and how it is opened.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record SqliteFile(string Path)
{
    private const string Key = "Storage:ConnectionString";

    private const string Example = "write it as Data Source=FILE, for example Data Source=data/baozhai.db";

    // NORMAL with a write-ahead log: a commit is in the operating system's hands, which outlive a killed process, but is not
    // yet on the disk when the power goes. Waiting for the disk at every message sent would cost more than that moment is worth.
    private const string WriterPragmas =
        """
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -65536;
        PRAGMA journal_size_limit = 67108864;
        """;

    private const string ReaderPragmas =
        """
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        """;

    /// <summary>Reads the options; relative paths are taken from the current folder.</summary>
    /// <exception cref="StorageException">They name another kind of store or no file.</exception>
    public static SqliteFile From(StorageOptions options)
    {
        if (!string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new StorageException($"Storage:Provider is {options.Provider}, which this version does not have: set it to Sqlite.");

        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = options.ConnectionString;
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"{Key} cannot be read: {Example}.", error);
        }

        string? file = null;
        foreach (string key in builder.Keys)
        {
            if (key is not ("data source" or "datasource" or "filename"))
                throw new StorageException($"{Key} has an unknown part '{key}': {Example}.");
            file = builder[key].ToString();
        }

        if (string.IsNullOrWhiteSpace(file) || file.StartsWith(':')) throw new StorageException($"{Key} names no file: {Example}.");
        return new SqliteFile(System.IO.Path.GetFullPath(file));
    }

    /// <summary>Opens the connection that writes; makes folder and file where there are none.</summary>
    public SqliteConnection OpenWriter() => Explain(() =>
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return Open(create: true, connection =>
        {
            WriteAheadLog.TurnOn(connection);
            connection.ExecuteScript(WriterPragmas);
        });
    });

    /// <summary>Opens a connection that reads.</summary>
    public SqliteConnection OpenReader() => Explain(() => Open(create: false, connection => connection.ExecuteScript(ReaderPragmas)));

    /// <summary>Runs something on the file and turns what an operator can mend into a line that says how.</summary>
    public T Explain<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw new StorageException($"{Key} names {Path}, which is no intact SQLite database: move it away, bring back a backup, or name another file.", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_IOERR or raw.SQLITE_FULL)
        {
            throw NotWritable(error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(error);
        }
    }

    /// <inheritdoc cref="Explain{T}(Func{T})" />
    public void Explain(Action work) => Explain(() =>
    {
        work();
        return true;
    });

    private StorageException NotWritable(Exception error) => new(
        $"{Key} names {Path}, which cannot be written ({error.Message.ReplaceLineEndings(" ")}): name a file in a folder this user may write to.", error);

    private SqliteConnection Open(bool create, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(Path, create);
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
