using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>
/// A SQLite file: many readers, each with its own snapshot, and one writer at a time. Writers of this process queue here;
/// writers of other processes are waited for by SQLite. What a write has returned from survives the killing of the process;
/// a power cut may take the last moments with it, but never damages the file.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly TimeProvider _time;
    private readonly ReaderPool _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SingleRelayLock _sole;
    private PooledConnection? _writer;

    // Whether the file is known to have been there.
    private volatile bool _isMade;

    // What the disk last refused a write with, until a write succeeds.
    private volatile string? _diskTrouble;

    /// <summary>Reads where the file is; opens nothing yet.</summary>
    /// <exception cref="StorageException">The options name no file.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        DapperTypes.Register();
        File = SqliteFile.From(options.Value);
        _time = time;
        _readers = new ReaderPool(File);
        _sole = new SingleRelayLock(File.Path);
    }

    /// <summary>The file everything is kept in.</summary>
    public SqliteFile File { get; }

    /// <inheritdoc />
    public override string Place => File.Path;

    /// <inheritdoc />
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            File.Explain(() => Migrator.Migrate(Writer().Connection, SqliteFile.Migrations, _time, cancellationToken));
            _isMade = true;
        }
        finally
        {
            _writing.Release();
        }

        await WriteAsync(IndexFilling.FillAsync, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        using var snapshot = Snapshot(cancellationToken);
        try
        {
            return await work(snapshot.Session);
        }
        catch (SqliteException error) when (error.IsOfTheDisk())
        {
            snapshot.IsBroken = true;
            _readers.Clear();
            throw;
        }
    }

    /// <inheritdoc />
    public override Snapshot Snapshot(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _readers.Begin(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_isMade) File.ThrowIfGone();
            var writer = Writer();
            // It takes the write lock at once, so that no later statement can find it taken.
            await using var transaction = await writer.Connection.BeginTransactionAsync(cancellationToken);
            var changes = writer.Connection.Changes();
            var result = await work(new Session(writer.Connection, transaction, SqliteDialect.Instance, writer.Commands, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            await transaction.CommitAsync(CancellationToken.None);
            // One that had nothing to write says nothing about the disk.
            if (writer.Connection.Changes() != changes) _diskTrouble = null;
            return result;
        }
        catch (Exception error) when (error is StorageException || (error is SqliteException sqlite && sqlite.IsOfTheDisk()))
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

    /// <inheritdoc />
    public override Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Backup.WriteAsync(File, file);
    }

    /// <inheritdoc />
    public override Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Restore.From(file, File, _time.GetUtcNow()));
    }

    /// <inheritdoc />
    public override bool ClaimAlone() => _sole.Claim();

    /// <inheritdoc />
    public override async Task<StoreCheck> CheckAsync(bool thorough, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var check = File.Check(_readers, thorough);
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
    protected override void Dispose(bool disposing)
    {
        _sole.Dispose();
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

    private PooledConnection Writer() => _writer ??= File.OpenWriter(create: !_isMade);

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
        if (_writer?.Connection.IsInTransaction() is not true) return;
        _writer.Dispose();
        _writer = null;
    }
}
