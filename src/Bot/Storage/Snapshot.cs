using Baozhai.Bot.Storage.Sqlite;

namespace Baozhai.Bot.Storage;

/// <summary>The database as it was at one moment.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly ReaderPool _readers;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    internal Snapshot(ReaderPool readers, CancellationToken cancellationToken)
    {
        _readers = readers;
        _connection = readers.Rent();
        _transaction = _connection.BeginTransaction(deferred: true);
        Session = new Session(_connection, _transaction, cancellationToken);
    }

    /// <summary>Runs statements that read.</summary>
    public Session Session { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction.Dispose();
        _readers.Return(_connection);
    }
}
