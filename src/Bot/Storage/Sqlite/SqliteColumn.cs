using System.Text;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The columns of the row a statement stands on.</summary>
internal static class SqliteColumn
{
    /// <summary>The value as SQLite keeps it: long, double, string, byte[] or <see cref="DBNull"/>.</summary>
    public static object Value(sqlite3_stmt statement, int index) => raw.sqlite3_column_type(statement, index) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, index),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, index),
        raw.SQLITE_TEXT => Text(statement, index),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, index).ToArray(),
        _ => DBNull.Value,
    };

    /// <summary>The type of the column, as declared where it is declared, so that a first row of NULL does not hide it.</summary>
    public static Type Type(sqlite3_stmt statement, int index) => Declared(statement, index) ?? raw.sqlite3_column_type(statement, index) switch
    {
        raw.SQLITE_INTEGER => typeof(long),
        raw.SQLITE_FLOAT => typeof(double),
        raw.SQLITE_BLOB => typeof(byte[]),
        _ => typeof(string),
    };

    // Read as bytes of known length: the text itself may contain a NUL.
    private static string Text(sqlite3_stmt statement, int index) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, index));

    private static Type? Declared(sqlite3_stmt statement, int index) => raw.sqlite3_column_decltype(statement, index).utf8_to_string() switch
    {
        "INTEGER" => typeof(long),
        "REAL" => typeof(double),
        "TEXT" => typeof(string),
        "BLOB" => typeof(byte[]),
        _ => null,
    };
}
