using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>One statement with its values. After <see cref="Prepare"/> it keeps its prepared statement until it is disposed.</summary>
internal sealed class SqliteCommand(SqliteConnection connection) : DbCommand
{
    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The connection made this command and outlives it.")]
    private SqliteConnection _connection = connection;

    private SqliteStatement? _prepared;
    private string _text = "";

    /// <inheritdoc />
    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set
        {
            ForgetPrepared();
            _text = value ?? "";
        }
    }

    /// <summary>Not used: a statement waits for other processes as long as the connection says, and runs to its end.</summary>
    public override int CommandTimeout { get; set; } = 30;

    /// <inheritdoc />
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text) throw new NotSupportedException("SQLite has no stored procedures.");
        }
    }

    /// <inheritdoc />
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc />
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>The values.</summary>
    public new SqliteParameterCollection Parameters { get; } = new();

    /// <inheritdoc />
    protected override DbConnection? DbConnection
    {
        get => _connection;
        set
        {
            ForgetPrepared();
            _connection = value as SqliteConnection ?? throw new ArgumentException("A SQLite command needs a SQLite connection.", nameof(value));
        }
    }

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <summary>SQLite runs every statement of a connection in its transaction; what is set here does not matter.</summary>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Does nothing: statements are short, and interrupting one would roll back the whole transaction around it.</summary>
    public override void Cancel()
    {
    }

    /// <inheritdoc />
    public override int ExecuteNonQuery()
    {
        var statement = Start();
        try
        {
            while (statement.Step())
            {
            }

            return Affected(statement);
        }
        finally
        {
            Finish(statement);
        }
    }

    /// <inheritdoc />
    public override object? ExecuteScalar()
    {
        var statement = Start();
        try
        {
            // Later rows must be run through as well: a statement that writes is only done after the last.
            if (!statement.Step()) return null;
            var value = SqliteColumn.Value(statement.Handle, 0);
            while (!statement.ReadOnly && statement.Step())
            {
            }

            return value;
        }
        finally
        {
            Finish(statement);
        }
    }

    /// <inheritdoc />
    public override void Prepare() => _prepared ??= _connection.Statements.Rent(_text);

    /// <inheritdoc />
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var statement = Start();
        try
        {
            return new SqliteDataReader(this, statement, behavior.HasFlag(CommandBehavior.CloseConnection));
        }
        catch
        {
            Finish(statement);
            throw;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) ForgetPrepared();
        base.Dispose(disposing);
    }

    internal void Finish(SqliteStatement statement)
    {
        if (ReferenceEquals(statement, _prepared)) statement.Reset();
        else if (_connection.State == ConnectionState.Open) _connection.Statements.Return(statement);
        else statement.Dispose();
    }

    internal int Affected(SqliteStatement statement) => statement.ReadOnly ? -1 : raw.sqlite3_changes(_connection.Handle);

    private SqliteStatement Start()
    {
        var statement = _prepared ?? _connection.Statements.Rent(_text);
        try
        {
            statement.Bind(Parameters);
            return statement;
        }
        catch
        {
            Finish(statement);
            throw;
        }
    }

    private void ForgetPrepared()
    {
        if (_prepared is null) return;
        if (_connection.State == ConnectionState.Open) _connection.Statements.Return(_prepared);
        else _prepared.Dispose();
        _prepared = null;
    }
}
