namespace Baozhai.Bot.Storage.Sql;

/// <summary>A store that speaks SQL: many readers, each with its own snapshot, and writers whose transactions are whole or nothing.</summary>
internal abstract class Database : IStore, IDisposable
{
    /// <inheritdoc />
    public abstract string Place { get; }

    /// <inheritdoc />
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task<StoreCheck> CheckAsync(bool thorough, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task<string?> RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Reads from one snapshot.</summary>
    public abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>A snapshot to read from until it is disposed, for what is read as a stream.</summary>
    public abstract Snapshot Snapshot(CancellationToken cancellationToken);

    /// <summary>Writes in one transaction: all of it when the work returns, nothing when it throws. Not to be called inside another write.</summary>
    public abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Writes in one transaction that locks no more than the rows it changes, where the engine lets several write at a time: what it reads of
    /// other rows may be old when it commits.
    /// </summary>
    public virtual Task<T> WriteRowsAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, cancellationToken);

    /// <summary>Claims for this process to be the only one that sends, until the store is disposed; false when another may be sending.</summary>
    public abstract bool ClaimSoleRelay();

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what is open.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>A database as it was at one moment.</summary>
/// <param name="session">Runs statements that read.</param>
/// <param name="end">Lets the moment go; told whether the connection failed and is not to be used again.</param>
internal sealed class Snapshot(Session session, Action<bool> end) : IDisposable
{
    /// <summary>Runs statements that read.</summary>
    public Session Session => session;

    /// <summary>Whether the connection failed under it: then it is not used again.</summary>
    public bool IsBroken { get; set; }

    /// <inheritdoc />
    public void Dispose() => end(IsBroken);
}
