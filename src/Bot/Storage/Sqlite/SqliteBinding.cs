using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>How values become SQLite's five types.</summary>
internal static class SqliteBinding
{
    private const int StackBytes = 512;

    /// <summary>Binds a value and returns the result code.</summary>
    /// <exception cref="NotSupportedException">Values of this type have no form in SQLite.</exception>
    public static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, index),
        string text => BindText(statement, index, text),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        bool flag => raw.sqlite3_bind_int64(statement, index, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, index, number),
        float number => raw.sqlite3_bind_double(statement, index, number),
        decimal number => BindText(statement, index, number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => BindBlob(statement, index, bytes),
        DateOnly day => BindText(statement, index, day.ToString("O", CultureInfo.InvariantCulture)),
        short or ushort or byte or sbyte or uint or char =>
            raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        Enum choice => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(choice, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"SQLite keeps no {value.GetType().Name}: give it as text or a number."),
    };

    // SQLite takes the null pointer of an empty span for NULL, so empty values are bound another way.
    private static int BindBlob(sqlite3_stmt statement, int index, byte[] bytes) =>
        bytes.Length == 0 ? raw.sqlite3_bind_zeroblob(statement, index, 0) : raw.sqlite3_bind_blob(statement, index, bytes);

    private static int BindText(sqlite3_stmt statement, int index, string text)
    {
        if (text.Length == 0) return raw.sqlite3_bind_text(statement, index, text);
        if (Encoding.UTF8.GetMaxByteCount(text.Length) > StackBytes)
            return raw.sqlite3_bind_text(statement, index, Encoding.UTF8.GetBytes(text));
        Span<byte> bytes = stackalloc byte[StackBytes];
        return raw.sqlite3_bind_text(statement, index, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
