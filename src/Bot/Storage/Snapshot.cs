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
        try
        {
            _transaction = _connection.BeginTransaction(deferred: true);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        Session = new Session(_connection, _transaction, cancellationToken);
    }

    /// <summary>Runs statements that read.</summary>
    public Session Session { get; }

    /// <summary>Whether the disk failed under it: then its connection is not used again.</summary>
    public bool IsBroken { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        if (IsBroken)
        {
            _connection.Dispose();
            return;
        }

        _transaction.Dispose();
        _readers.Return(_connection);
    }
}
