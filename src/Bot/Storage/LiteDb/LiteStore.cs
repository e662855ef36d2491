using Baozhai.Bot.Diagnostics;
using LiteDB;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>
/// A LiteDB file: one process, and in it one piece of work at a time, reading or writing. What a write has returned from is on the disk.
/// A file whose disk refused a write is closed and opened again by the next piece of work.
/// </summary>
internal sealed class LiteStore : IStore, IDisposable
{
    // Up to here the log may grow before it is written into the file: the longer, the fewer pages are written twice.
    private const long LongestLog = 1024 * SyncedLog.Page;

    private readonly TimeProvider _time;
    private readonly ILiteFiles _files;
    private readonly long _longestLog;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private LiteSession? _session;
    private bool _isClosed;

    // Whether the file is known to have been there: one that is gone must not come back empty.
    private volatile bool _isMade;

    // What the disk last refused a write with, until a write succeeds.
    private volatile string? _trouble;

    /// <summary>Reads where the file is; opens nothing yet.</summary>
    /// <exception cref="StorageException">The options name no file.</exception>
    public LiteStore(IOptions<StorageOptions> options, TimeProvider time)
        : this(LiteFile.From(options.Value), time)
    {
    }

    /// <summary>A store in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="time">The clock.</param>
    /// <param name="files">Opens the file and its log; tests give others.</param>
    /// <param name="longestLog">How long the log may grow, in bytes.</param>
    internal LiteStore(LiteFile file, TimeProvider time, ILiteFiles? files = null, long longestLog = LongestLog)
    {
        _longestLog = longestLog;
        File = file;
        _time = time;
        _files = files ?? new DiskFiles(file);
    }

    /// <summary>The file everything is kept in.</summary>
    public LiteFile File { get; }

    /// <inheritdoc />
    public string Place => File.Path;

    /// <summary>Runs a piece of work in one transaction: all of it when it returns, nothing when it throws. Not to be called inside another.</summary>
    public async Task<T> RunAsync<T>(Func<LiteSession, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return Run(work, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs a piece of work that gives nothing back.</summary>
    public Task RunAsync(Action<LiteSession> work, CancellationToken cancellationToken) => RunAsync(
        session =>
        {
            work(session);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            Explained(() =>
            {
                _session ??= _files.Open(create: !_isMade);
                return LiteSchema.Migrate(_session.Database, File, _time.GetUtcNow());
            });
            _isMade = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public async Task<StoreCheck> CheckAsync(bool thorough, CancellationToken cancellationToken)
    {
        var version = 0;
        try
        {
            version = await RunAsync(session => LiteSchema.Check(session.Database, thorough), cancellationToken);
            if (thorough || _trouble is not null) await RunAsync(TryRoom, cancellationToken);
            return new StoreCheck(LiteSchema.Engine, version, _session?.Bytes ?? 0, null);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ObjectDisposedException))
        {
            return new StoreCheck(LiteSchema.Engine, version, 0, (File.Explain(error) ?? File.Damaged(error)).Message);
        }
    }

    /// <inheritdoc />
    public async Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        if (path == File.Path) throw new StorageException($"{path} is the database itself: give the backup another name.");
        if (!_isMade && !System.IO.File.Exists(File.Path)) throw new StorageException($"Storage:ConnectionString names {File.Path}, where there is no database to back up: name the one in use.");
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            Explained(() => Opened());
            await BackupFile.WriteAsync(path, unfinished =>
            {
                CopyInto(unfinished);
                return Task.CompletedTask;
            });
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            Close();
            return LiteRestore.From(file, File, _time.GetUtcNow());
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isClosed) return;
        _gate.Wait();
        _isClosed = true;
        // On a disk that is away the next start finds the log as after a kill.
        if (_trouble is null) WriteLogIntoFile();
        Close();
        _gate.Dispose();
    }

    // Room for what a message or two take.
    private static void TryRoom(LiteSession session)
    {
        var room = session.Database.GetCollection("room");
        room.Insert(new BsonDocument { ["bytes"] = new byte[65536] });
        room.DeleteAll();
    }

    private T Run<T>(Func<LiteSession, T> work, CancellationToken cancellationToken)
    {
        try
        {
            if (_isMade) _files.DemandFile();
            var session = Opened();
            var length = session.LogBytes;
            session.Begin(cancellationToken);
            var result = work(session);
            session.Commit();
            // One that had nothing to write says nothing about the disk.
            if (session.LogBytes != length) _trouble = null;
            if (session.LogBytes > _longestLog) WriteLogIntoFile();
            return result;
        }
        catch (Exception error) when (File.Explain(error) is { } explained)
        {
            _trouble = explained.Message;
            Close();
            if (ReferenceEquals(explained, error)) throw;
            throw explained;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            _session?.Rollback();
        }
        catch (Exception error) when (error is IOException or LiteException or ObjectDisposedException)
        {
            Close();
        }
    }

    private LiteSession Opened() => _session ??= _files.Open(create: false);

    // The transactions are on the disk, in the log. Where the file has no room for them they stay there.
    private void WriteLogIntoFile()
    {
        try
        {
            _session?.Database.Checkpoint();
        }
        catch (Exception error) when (File.Explain(error) is { } explained)
        {
            _trouble = explained.Message;
            Close();
        }
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (File.Explain(error) is { } explained)
        {
            Close();
            if (ReferenceEquals(explained, error)) throw;
            throw explained;
        }
    }

    private void Close()
    {
        _session?.Dispose();
        _session = null;
    }

    private void CopyInto(string file)
    {
        using var target = LiteFile.Open(file, FileMode.Create);
        _session!.CopyTo(target);
        target.Flush(flushToDisk: true);
    }
}
