using System.Collections.Concurrent;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Open connections that read. There are as many as are needed at once; a few are kept open.</summary>
internal sealed class ReaderPool(SqliteFile file) : IDisposable
{
    private const int Kept = 8;

    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _disposed;

    /// <summary>Takes a connection that nobody else uses.</summary>
    public SqliteConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _idle.TryTake(out var connection) ? connection : file.OpenReader();
    }

    /// <summary>Gives a connection back.</summary>
    public void Return(SqliteConnection connection)
    {
        if (_disposed || connection.Transaction is not null || _idle.Count >= Kept) connection.Dispose();
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
