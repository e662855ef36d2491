using Baozhai.Bot.Storage.Search;
using Baozhai.Bot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage;

/// <summary>
/// The one database: many readers, each with its own snapshot, and one writer at a time. Writers of this process queue here;
/// writers of other processes are waited for by SQLite. What a write has returned from survives the killing of the process;
/// a power cut may take the last moments with it, but never damages the file.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ReaderPool _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteConnection? _writer;

    // Whether the file is known to have been there.
    private volatile bool _isMade;

    // What the disk last refused a write with, until a write succeeds.
    private volatile string? _diskTrouble;

    /// <summary>Reads where the file is; opens nothing yet.</summary>
    /// <exception cref="StorageException">The options name another kind of store or no file.</exception>
    public Database(IOptions<StorageOptions> options, TimeProvider time)
    {
        DapperTypes.Register();
        File = SqliteFile.From(options.Value);
        _time = time;
        _readers = new ReaderPool(File);
    }

    /// <summary>The file everything is kept in.</summary>
    public SqliteFile File { get; }

    /// <summary>Makes the file if there is none and brings its tables to this program's version.</summary>
    /// <exception cref="StorageException">The file cannot be used; the message says what to do.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            File.Explain(() => Migrator.Migrate(Writer(), Migration.All, _time, cancellationToken));
            _isMade = true;
        }
        finally
        {
            _writing.Release();
        }

        await WriteAsync(IndexFilling.FillAsync, cancellationToken);
    }

    /// <summary>Reads from one snapshot.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        using var snapshot = Snapshot(cancellationToken);
        try
        {
            return await work(snapshot.Session);
        }
        catch (SqliteException error) when (error.IsOfTheDisk)
        {
            snapshot.IsBroken = true;
            _readers.Clear();
            throw;
        }
    }

    /// <summary>A snapshot to read from until it is disposed, for what is read as a stream.</summary>
    public Snapshot Snapshot(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Snapshot(_readers, cancellationToken);
    }

    /// <summary>Writes in one transaction: all of it when the work returns, nothing when it throws. Not to be called inside another write.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_isMade) File.ThrowIfGone();
            await using var transaction = await Writer().BeginTransactionAsync(cancellationToken);
            var changes = _writer!.Changes;
            var result = await work(new Session(_writer, transaction, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            // One that had nothing to write says nothing about the disk.
            if (_writer.Changes != changes) _diskTrouble = null;
            return result;
        }
        catch (Exception error) when (error is StorageException or SqliteException { IsOfTheDisk: true })
        {
            _diskTrouble = error.Message.ReplaceLineEndings(" ");
            LetGo();
            throw;
        }
        finally
        {
            DropBrokenWriter();
            _writing.Release();
        }
    }

    /// <summary>Copies the database, as it is at this moment, into a file that takes the place of any of that name.</summary>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Backup.Write(File, file);
        return Task.CompletedTask;
    }

    /// <summary>Looks whether the database can be read, and written where the disk refused it before.</summary>
    /// <param name="thorough">Whether every page is looked at, which takes a while on a large file, and a write is tried in any case.</param>
    /// <param name="cancellationToken">Cancels it before it begins.</param>
    public async Task<DatabaseCheck> CheckAsync(bool thorough, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var check = DatabaseCheck.Of(File, _readers, thorough);
        try
        {
            // A file that was there is gone, whatever else its readers say of it.
            if (check.Problem is not null && _isMade) File.ThrowIfGone();
            if (check.Problem is not null || (!thorough && _diskTrouble is null)) return check;
            await WriteAsync(TryRoomAsync, cancellationToken);
            _diskTrouble = null;
            return check;
        }
        catch (Exception error) when (error is SqliteException or StorageException)
        {
            return check with { Problem = error.Message.ReplaceLineEndings(" ") };
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // To close them writes the log back into the file and reads its mapped index, which cannot end well on a disk that is away. The
        // next start finds the log as after a kill.
        if (_diskTrouble is not null) return;
        _writer?.Dispose();
        _readers.Dispose();
        _writing.Dispose();
    }

    // Room for what a message or two take.
    private static async Task<bool> TryRoomAsync(Session session)
    {
        await session.ExecuteAsync("CREATE TABLE room AS SELECT zeroblob(65536) AS bytes");
        await session.ExecuteAsync("DROP TABLE room");
        return true;
    }

    private SqliteConnection Writer() => _writer ??= File.OpenWriter(create: !_isMade);

    // A file that is back, perhaps on another disk, is not the one that is still open. The transaction under way ends with the connection.
    private void LetGo()
    {
        if (System.IO.File.Exists(File.Path)) return;
        _writer?.Dispose();
        _writer = null;
        _readers.Clear();
    }

    // A transaction that could not even be rolled back (a broken disk) must not stand in the way of the next one.
    private void DropBrokenWriter()
    {
        if (_writer?.Transaction is null) return;
        _writer.Dispose();
        _writer = null;
    }
}
