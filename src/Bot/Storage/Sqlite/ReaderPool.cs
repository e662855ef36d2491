using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>An open connection with its prepared commands.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Commands">Its commands, which end with it.</param>
internal sealed record PooledConnection(SqliteConnection Connection, CommandCache Commands) : IDisposable
{
    /// <inheritdoc />
    public void Dispose()
    {
        Commands.Dispose();
        Connection.Dispose();
    }
}

/// <summary>Open connections that read. There are as many as are needed at once; a few are kept open.</summary>
internal sealed class ReaderPool(SqliteFile file) : IDisposable
{
    private const int Kept = 8;

    private readonly ConcurrentBag<PooledConnection> _idle = [];
    private volatile bool _disposed;

    /// <summary>Begins a snapshot on a connection of the pool.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The snapshot gives the connection back.")]
    public Snapshot Begin(CancellationToken cancellationToken)
    {
        var reader = Rent();
        try
        {
            var transaction = reader.Connection.BeginTransaction(deferred: true);
            return new Snapshot(
                new Session(reader.Connection, transaction, SqliteDialect.Instance, reader.Commands, cancellationToken),
                isBroken =>
                {
                    if (!isBroken) transaction.Dispose();
                    if (isBroken) reader.Dispose();
                    else Return(reader);
                });
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Takes a connection that nobody else uses.</summary>
    public PooledConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _idle.TryTake(out var connection) ? connection : file.OpenReader();
    }

    /// <summary>Gives a connection back.</summary>
    public void Return(PooledConnection connection)
    {
        if (_disposed || connection.Connection.IsInTransaction() || _idle.Count >= Kept) connection.Dispose();
        else _idle.Add(connection);
    }

    /// <summary>Closes those nobody uses: what failed once, because the disk was away, may fail for ever.</summary>
    public void Clear()
    {
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        Clear();
    }
}
