using System.Text;
using SQLitePCL;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>Prepared statements of one connection that wait for their next use, the longest unused given up first.</summary>
internal sealed class StatementCache(sqlite3 database) : IDisposable
{
    private const int Capacity = 64;

    private readonly Dictionary<string, LinkedListNode<SqliteStatement>> _bySql = new(StringComparer.Ordinal);
    private readonly LinkedList<SqliteStatement> _byUse = new();

    /// <summary>Takes the statement out, so that it is never run twice at once, or prepares a new one.</summary>
    public SqliteStatement Rent(string sql)
    {
        if (_bySql.Remove(sql, out var node))
        {
            _byUse.Remove(node);
            return node.Value;
        }

        var statement = SqliteStatement.Prepare(database, Encoding.UTF8.GetBytes(sql), sql, out var rest);
        if (statement is not null && IsBlank(rest)) return statement;
        statement?.Dispose();
        throw new InvalidOperationException($"One statement is expected here: run scripts with ExecuteScript. {sql}");
    }

    /// <summary>Gives a statement back.</summary>
    public void Return(SqliteStatement statement)
    {
        statement.Reset();
        if (_bySql.ContainsKey(statement.Sql))
        {
            statement.Dispose();
            return;
        }

        _bySql[statement.Sql] = _byUse.AddFirst(statement);
        if (_byUse.Count <= Capacity) return;
        var oldest = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _bySql.Remove(oldest.Sql);
        oldest.Dispose();
    }

    public void Dispose()
    {
        foreach (var statement in _byUse) statement.Dispose();
        _byUse.Clear();
        _bySql.Clear();
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n;"u8).IsEmpty;
}
