using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>What SQLite refused, in its own words.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without SQLite's result code it would say nothing.")]
internal sealed class SqliteException : DbException
{
    private const int PrimaryCodeMask = 0xff;

    /// <summary>An error known by its extended result code.</summary>
    public SqliteException(string message, int extendedErrorCode)
        : base($"SQLite error {extendedErrorCode}: {message}", extendedErrorCode) => SqliteExtendedErrorCode = extendedErrorCode;

    /// <summary>The primary result code, <see href="https://www.sqlite.org/rescode.html" />.</summary>
    public int SqliteErrorCode => SqliteExtendedErrorCode & PrimaryCodeMask;

    /// <summary>The extended result code.</summary>
    public int SqliteExtendedErrorCode { get; }

    /// <summary>Whether the disk refused: it is full, broken, or not to be written to.</summary>
    public bool IsOfTheDisk => SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT;

    /// <inheritdoc />
    public override bool IsTransient => SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <summary>Throws for any code that is an error.</summary>
    public static void Check(int code, sqlite3 handle)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_extended_errcode(handle));
    }
}
