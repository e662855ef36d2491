using System.Data;
using System.Data.Common;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>A transaction. Given up without <see cref="Commit"/> it leaves nothing.</summary>
internal sealed class SqliteTransaction : DbTransaction
{
    private readonly SqliteConnection _connection;
    private bool _completed;

    internal SqliteTransaction(SqliteConnection connection, bool deferred)
    {
        if (connection.Transaction is not null) throw new InvalidOperationException("The connection has a transaction already: SQLite does not nest them.");
        connection.ExecuteScript(deferred ? "BEGIN" : "BEGIN IMMEDIATE");
        connection.Transaction = this;
        _connection = connection;
    }

    /// <inheritdoc />
    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    /// <inheritdoc />
    protected override DbConnection DbConnection => _connection;

    /// <inheritdoc />
    public override void Commit()
    {
        ThrowIfCompleted();
        _connection.ExecuteScript("COMMIT");
        Complete();
    }

    /// <inheritdoc />
    public override void Rollback()
    {
        ThrowIfCompleted();

        // A full disk and the like make SQLite roll back by itself; then there is nothing left to undo.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.ExecuteScript("ROLLBACK");
        Complete();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_completed && ReferenceEquals(_connection.Transaction, this)) Rollback();
        base.Dispose(disposing);
    }

    private void Complete()
    {
        _completed = true;
        _connection.Transaction = null;
    }

    private void ThrowIfCompleted()
    {
        if (_completed) throw new InvalidOperationException("The transaction is over already: begin another.");
    }
}
