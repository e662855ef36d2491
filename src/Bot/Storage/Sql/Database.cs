using System.Data.Common;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>A store that speaks SQL: many readers, each with its own snapshot, and writers whose transactions are whole or nothing.</summary>
internal abstract class Database : IStore, IDisposable
{
    /// <inheritdoc />
    public abstract string Place { get; }

    /// <inheritdoc />
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public virtual Task PrepareAsync(Func<Task> work, CancellationToken cancellationToken) => work();

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

    /// <summary>Claims the store for this process alone, until the store is disposed; false when another may be working with it.</summary>
    public abstract bool ClaimAlone();

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

/// <summary>A transaction that stores run their statements in. Cancellation is looked at before each.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, SqlDialect dialect, CommandCache? cache, CancellationToken cancellationToken)
{
    /// <summary>What the engine says in words of its own.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The connection, for what an engine does in a way of its own.</summary>
    public DbConnection Connection => connection;

    /// <summary>Every row.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row, or the default where there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Prepares a statement that is run many times.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="names">Its parameters, in the order values will be given.</param>
    public PreparedStatement Prepare(string sql, params ReadOnlySpan<string> names) => new(connection, transaction, cache, sql, names, cancellationToken);

    private CommandDefinition Command(string sql, object? parameters) =>
        new(dialect.Adapt(sql), parameters, transaction, cancellationToken: cancellationToken);
}
