using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>A prepared statement and what is known of it for good.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;

    private SqliteStatement(sqlite3 database, sqlite3_stmt handle, string sql)
    {
        _database = database;
        Handle = handle;
        Sql = sql;
        ReadOnly = raw.sqlite3_stmt_readonly(handle) != 0;
        ColumnCount = raw.sqlite3_column_count(handle);
        ParameterNames = new string[raw.sqlite3_bind_parameter_count(handle)];
        for (var i = 0; i < ParameterNames.Length; i++)
            ParameterNames[i] = raw.sqlite3_bind_parameter_name(handle, i + 1).utf8_to_string() ?? "?";
    }

    public sqlite3_stmt Handle { get; }

    public string Sql { get; }

    /// <summary>Whether it leaves the database as it is.</summary>
    public bool ReadOnly { get; }

    public int ColumnCount { get; private set; }

    /// <summary>Names with their sign, in the order they are bound.</summary>
    public string[] ParameterNames { get; }

    /// <summary>Prepares the first statement of the text; null when only space and comments are left.</summary>
    public static SqliteStatement? Prepare(sqlite3 database, ReadOnlySpan<byte> text, string sql, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (text.IsEmpty) return null;
        SqliteException.Check(raw.sqlite3_prepare_v2(database, text, out var handle, out rest), database);
        if (!handle.IsInvalid) return new SqliteStatement(database, handle, sql);
        handle.Dispose();
        return null;
    }

    public void Bind(SqliteParameterCollection parameters)
    {
        for (var i = 0; i < ParameterNames.Length; i++)
        {
            var parameter = parameters.Find(ParameterNames[i], i)
                ?? throw new InvalidOperationException($"The statement needs a value for {ParameterNames[i]}: add the parameter. {Sql}");
            SqliteException.Check(SqliteBinding.Bind(Handle, i + 1, parameter.Value), _database);
        }
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(Handle);
        SqliteException.Check(code, _database);

        // A changed schema makes SQLite prepare again by itself, and * may then be more columns.
        if (code == raw.SQLITE_ROW) ColumnCount = raw.sqlite3_column_count(Handle);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready to run again. The error of the last run was thrown already.</summary>
    public void Reset()
    {
        raw.sqlite3_reset(Handle);
        if (ParameterNames.Length > 0) raw.sqlite3_clear_bindings(Handle);
    }

    public void Dispose() => Handle.Dispose();
}
