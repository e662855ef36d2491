using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The file a configuration names, and how it is opened.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Patience">How long a statement waits for another process.</param>
internal sealed record SqliteFile(string Path, TimeSpan Patience)
{
    private const string Key = StorageOptions.ConnectionKey;

    private const int DefaultSeconds = 10;
    private const int MaxSeconds = 600;

    private const string Example = "write it as Data Source=FILE, for example Data Source=data/baozhai.db";

    // NORMAL with a write-ahead log: a commit is in the operating system's hands, which outlive a killed process, but is not
    // yet on the disk when the power goes. Waiting for the disk at every message sent would cost more than that moment is worth.
    // mmap_size 0: what is read from a mapped file kills the process (SIGBUS) when the file is cut short or its disk goes away; a
    // read that fails is an error like any other. The small -shm file stays mapped: there is no write-ahead log for several processes without it.
    private const string WriterPragmas =
        """
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -65536;
        PRAGMA mmap_size = 0;
        PRAGMA journal_size_limit = 67108864;
        """;

    private const string ReaderPragmas =
        """
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        PRAGMA mmap_size = 0;
        """;

    /// <summary>What brings a file to this program's version.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.Of(Migration.Sqlite);

    /// <summary>Reads the options; relative paths are taken from the current folder.</summary>
    /// <exception cref="StorageException">They name no file.</exception>
    public static SqliteFile From(StorageOptions options)
    {
        var seconds = DefaultSeconds;
        var path = options.FilePath(Example, (key, value) =>
        {
            if (key is not "default timeout") return false;
            seconds = Seconds(value);
            return true;
        });
        return new SqliteFile(path, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Opens the connection that writes; makes folder and file where there are none.</summary>
    /// <param name="create">Whether they are made; a store that was there and is gone must not come back empty.</param>
    public PooledConnection OpenWriter(bool create = true) => Explain(() =>
    {
        if (create) Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return Open(create, connection =>
        {
            connection.TurnOnWriteAheadLog();
            connection.ExecuteScript(WriterPragmas);
        });
    });

    /// <summary>Opens a connection that reads.</summary>
    public PooledConnection OpenReader() => Explain(() => Open(create: false, connection => connection.ExecuteScript(ReaderPragmas)));

    /// <summary>Checks that it can be read.</summary>
    public StoreCheck Check(ReaderPool readers, bool thorough)
    {
        const string Engine = "SQLite";
        try
        {
            var reader = readers.Rent();
            try
            {
                var found = thorough ? reader.Connection.ExecuteScalar<string>("PRAGMA quick_check(1)") : "ok";
                var version = reader.Connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
                return new StoreCheck(
                    $"{Engine} {reader.Connection.ServerVersion}", version, new FileInfo(Path).Length, found == "ok" ? null : found?.ReplaceLineEndings(" "));
            }
            finally
            {
                readers.Return(reader);
            }
        }
        catch (Exception error) when (error is SqliteException or StorageException or IOException)
        {
            return new StoreCheck(Engine, 0, 0, error.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Throws when the file was there and is gone: what is written to an open file without a name is lost.</summary>
    /// <exception cref="StorageException">It is gone.</exception>
    public void ThrowIfGone()
    {
        if (!System.IO.File.Exists(Path)) throw new StorageException($"{Key} names {Path}, which is gone: bring back its disk or folder, or end the program and restore a backup.");
    }

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
        catch (SqliteException error) when (error.IsOfWaiting())
        {
            throw new StorageException($"{Key} names {Path}, which another program has kept locked for {Patience.TotalSeconds} s: wait for it or end it, or name another file.", error);
        }
        catch (SqliteException error) when (error.IsOfTheDisk())
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

    private static int Seconds(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxSeconds
            ? seconds
            : throw new StorageException($"{Key} has Default Timeout={value}: write whole seconds from 0 to {MaxSeconds}.");

    // A statement asks every row for the same words.
    private sealed class LastCheck
    {
        private string? _words;
        private PhraseCheck? _check;

        public PhraseCheck Of(string words)
        {
            if (_check is null || _words != words) (_words, _check) = (words, PhraseCheck.Parse(words));
            return _check;
        }
    }

    private StorageException NotWritable(Exception error) => new(
        $"{Key} names {Path}, which cannot be written ({error.Message.ReplaceLineEndings(" ")}): name a file in a folder this user may write to.", error);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What is returned disposes of them, and a failure of the connection.")]
    private PooledConnection Open(bool create, Action<SqliteConnection> prepare)
    {
        // The stores keep their own connections, prepared as they need them.
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = Math.Max(1, (int)Patience.TotalSeconds), // 0 would be for ever.
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            // Waiting inside SQLite wakes within milliseconds.
            raw.sqlite3_busy_timeout(connection.Handle, (int)Patience.TotalMilliseconds);
            connection.CreateFunction("least", (long? a, long? b) => a < b ? a : b ?? a, isDeterministic: true);
            connection.CreateFunction("greatest", (long? a, long? b) => a > b ? a : b ?? a, isDeterministic: true);
            connection.CreateFunction("strpos", (string? text, string? part) => (long)((text ?? "").IndexOf(part ?? "", StringComparison.Ordinal) + 1), isDeterministic: true);
            var checks = new LastCheck();
            connection.CreateFunction("has_words", (byte[]? content, string? correction, long depth, string words) => content is not null && checks.Of(words).IsIn(content, correction, (SearchDepth)depth), isDeterministic: true);
            prepare(connection);
            return new PooledConnection(connection, new CommandCache());
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
