using System.Data.Common;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>The prepared commands of one connection. To prepare a short statement costs more than to run it.</summary>
internal sealed class CommandCache : IDisposable
{
    // The stores have fewer texts than this; lists of many lengths must not fill the memory.
    private const int Most = 256;

    private readonly Dictionary<string, DbCommand> _idle = new(StringComparer.Ordinal);

    /// <summary>Takes the command of a statement, if one is idle.</summary>
    public DbCommand? Take(string sql) => _idle.Remove(sql, out var command) ? command : null;

    /// <summary>Gives a command back.</summary>
    public void Return(DbCommand command)
    {
        command.Transaction = null;
        if (_idle.Count >= Most || !_idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var command in _idle.Values) command.Dispose();
        _idle.Clear();
    }
}
