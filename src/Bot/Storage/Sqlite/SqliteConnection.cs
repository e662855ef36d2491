using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>
/// A connection to one SQLite file. Its surface is that of Microsoft.Data.Sqlite, so that this folder can give way to it.
/// Not for two threads at once.
/// </summary>
internal sealed class SqliteConnection : DbConnection
{
    private readonly string _file;
    private readonly TimeSpan _patience;
    private readonly bool _create;

    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "Close closes it.")]
    private sqlite3? _handle;

    private StatementCache? _statements;

    /// <summary>A connection to a file, not yet open.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="patience">How long a statement waits for another process.</param>
    /// <param name="create">Whether it is made where there is none.</param>
    public SqliteConnection(string file, TimeSpan patience, bool create)
    {
        _file = file;
        _patience = patience;
        _create = create;
    }

    /// <inheritdoc />
    [AllowNull]
    public override string ConnectionString
    {
        get => $"Data Source={_file}";
        set => throw new NotSupportedException("Make a new connection for another file.");
    }

    /// <inheritdoc />
    public override string Database => "main";

    /// <inheritdoc />
    public override string DataSource => _file;

    /// <inheritdoc />
    public override string ServerVersion => SqliteLibrary.Version;

    /// <inheritdoc />
    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>The native connection.</summary>
    internal sqlite3 Handle => _handle ?? throw new InvalidOperationException("The connection is not open: call Open first.");

    /// <summary>How many rows were changed through it so far.</summary>
    internal int Changes => raw.sqlite3_total_changes(Handle);

    /// <summary>The transaction under way, if any.</summary>
    internal SqliteTransaction? Transaction { get; set; }

    internal StatementCache Statements => _statements ?? throw new InvalidOperationException("The connection is not open: call Open first.");

    /// <inheritdoc />
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Kept in a field, or closed where opening fails.")]
    public override void Open()
    {
        if (_handle is not null) throw new InvalidOperationException("The connection is open already.");
        _ = SqliteLibrary.Version;

        // One thread at a time uses a connection, so SQLite's own lock around each call is not needed.
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (_create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(_file, out var handle, flags, null!);
        try
        {
            SqliteException.Check(code, handle);
            SqliteException.Check(raw.sqlite3_extended_result_codes(handle, 1), handle);
            SqliteException.Check(raw.sqlite3_busy_timeout(handle, (int)_patience.TotalMilliseconds), handle);
        }
        catch
        {
            // SQLite hands out a connection even when opening failed, for its error text.
            raw.sqlite3_close_v2(handle);
            throw;
        }

        _handle = handle;
        _statements = new StatementCache(handle);
    }

    /// <inheritdoc />
    public override void Close()
    {
        if (_handle is null) return;

        // Closing rolls back by itself; asking for it could fail on a broken disk and leave the connection open.
        Transaction = null;
        _statements?.Dispose();
        _statements = null;
        raw.sqlite3_close_v2(_handle);
        _handle = null;
    }

    /// <summary>Runs every statement of a script that takes no parameters.</summary>
    public void ExecuteScript(string script)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(script);
        while (!rest.IsEmpty)
        {
            using var statement = SqliteStatement.Prepare(Handle, rest, script, out rest);
            while (statement?.Step() == true)
            {
            }
        }
    }

    /// <summary>Begins a transaction that writes: it holds the write lock from the start, so that no later statement can find it taken.</summary>
    public new SqliteTransaction BeginTransaction() => BeginTransaction(deferred: false);

    /// <summary>Begins a transaction.</summary>
    /// <param name="deferred">Whether it only reads, from one snapshot, and takes no lock.</param>
    public SqliteTransaction BeginTransaction(bool deferred) => new(this, deferred);

    /// <inheritdoc />
    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("A SQLite file is one database.");

    /// <inheritdoc cref="DbConnection.CreateCommand" />
    public new SqliteCommand CreateCommand() => new(this);

    /// <inheritdoc />
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(deferred: false);

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }
}
