using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Reads the rows of one statement, forward only.</summary>
[SuppressMessage("Design", "CA1010:Generic interface should also be implemented", Justification = "The base class of ADO.NET is older than generics; rows are read with Read.")]
internal sealed class SqliteDataReader : DbDataReader
{
    private readonly SqliteCommand _command;
    private readonly SqliteStatement _statement;
    private readonly bool _closesConnection;
    private bool _firstRowWaits;
    private bool _ended;
    private bool _closed;

    internal SqliteDataReader(SqliteCommand command, SqliteStatement statement, bool closesConnection)
    {
        _command = command;
        _statement = statement;
        _closesConnection = closesConnection;

        // The first step is made here, so that an error shows when the statement is run, and INSERT … RETURNING has happened.
        HasRows = _firstRowWaits = statement.Step();
        _ended = !HasRows;
        RecordsAffected = HasRows ? -1 : command.Affected(statement);
    }

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int FieldCount => _statement.ColumnCount;

    /// <inheritdoc />
    public override bool HasRows { get; }

    /// <inheritdoc />
    public override bool IsClosed => _closed;

    /// <inheritdoc />
    public override int RecordsAffected { get; }

    private sqlite3_stmt Row => _closed ? throw new InvalidOperationException("The reader is closed.") : _statement.Handle;

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc />
    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_firstRowWaits)
        {
            _firstRowWaits = false;
            return true;
        }

        // SQLite begins anew where a statement is stepped on after its last row.
        _ended = _ended || !_statement.Step();
        return !_ended;
    }

    /// <inheritdoc />
    public override bool NextResult() => false;

    /// <inheritdoc />
    public override bool IsDBNull(int ordinal) => raw.sqlite3_column_type(Row, ordinal) == raw.SQLITE_NULL;

    /// <inheritdoc />
    public override object GetValue(int ordinal) => SqliteColumn.Value(Row, ordinal);

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++) values[i] = GetValue(i);
        return count;
    }

    /// <inheritdoc />
    public override string GetName(int ordinal) => raw.sqlite3_column_name(Row, ordinal).utf8_to_string();

    /// <inheritdoc />
    public override int GetOrdinal(string name)
    {
        for (var i = 0; i < FieldCount; i++)
        {
            if (string.Equals(GetName(i), name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, "The statement returns no such column.");
    }

    /// <inheritdoc />
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)]
    public override Type GetFieldType(int ordinal) => SqliteColumn.Type(Row, ordinal);

    /// <inheritdoc />
    public override string GetDataTypeName(int ordinal) => raw.sqlite3_column_decltype(Row, ordinal).utf8_to_string() ?? GetFieldType(ordinal).Name;

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => raw.sqlite3_column_int64(NotNull(ordinal), ordinal) != 0;

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));

    /// <inheritdoc />
    public override char GetChar(int ordinal) => checked((char)GetInt64(ordinal));

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => raw.sqlite3_column_int64(NotNull(ordinal), ordinal);

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => raw.sqlite3_column_double(NotNull(ordinal), ordinal);

    /// <inheritdoc />
    public override string GetString(int ordinal) => Convert.ToString(SqliteColumn.Value(NotNull(ordinal), ordinal), CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => decimal.Parse(GetString(ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override DateTime GetDateTime(int ordinal) => DateTime.Parse(GetString(ordinal), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    /// <inheritdoc />
    public override T GetFieldValue<T>(int ordinal)
    {
        if (typeof(T) == typeof(DateOnly)) return (T)(object)DateOnly.Parse(GetString(ordinal), CultureInfo.InvariantCulture);
        if (typeof(T) == typeof(byte[])) return (T)(object)raw.sqlite3_column_blob(NotNull(ordinal), ordinal).ToArray();
        return base.GetFieldValue<T>(ordinal);
    }

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var bytes = raw.sqlite3_column_blob(NotNull(ordinal), ordinal);
        if (buffer is null) return bytes.Length;
        var rest = bytes[(int)Math.Min(dataOffset, bytes.Length)..];
        rest = rest[..Math.Min(length, rest.Length)];
        rest.CopyTo(buffer.AsSpan(bufferOffset));
        return rest.Length;
    }

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        var text = GetString(ordinal);
        if (buffer is null) return text.Length;
        var rest = text.AsSpan((int)Math.Min(dataOffset, text.Length));
        rest = rest[..Math.Min(length, rest.Length)];
        rest.CopyTo(buffer.AsSpan(bufferOffset));
        return rest.Length;
    }

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    /// <inheritdoc />
    public override void Close()
    {
        if (_closed) return;
        _closed = true;
        _command.Finish(_statement);
        if (_closesConnection) _command.Connection?.Close();
    }

    private sqlite3_stmt NotNull(int ordinal) =>
        IsDBNull(ordinal) ? throw new InvalidCastException($"Column {GetName(ordinal)} is NULL here: ask IsDBNull first.") : Row;
}
