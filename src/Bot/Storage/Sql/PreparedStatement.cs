using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>A statement that is run many times with values given by position: what a million rows go through.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly DbCommand _command;
    private readonly CommandCache? _cache;
    private readonly CancellationToken _cancellationToken;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Kept in a field, and given back or disposed of with it.")]
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The stores give constant texts.")]
    internal PreparedStatement(
        DbConnection connection, DbTransaction transaction, CommandCache? cache, string sql, ReadOnlySpan<string> names, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _cache = cache;
        if (cache?.Take(sql) is { } kept)
        {
            _command = kept;
            _command.Transaction = transaction;
            return;
        }

        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs it; returns how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Give(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it; returns the number in the first column of the first row, or null without a row.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Give(values);
        return _command.ExecuteScalar() is { } number and not DBNull ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Runs it; returns what is made of each row.</summary>
    public List<T> Rows<T>(Func<DbDataReader, T> make, params ReadOnlySpan<object?> values)
    {
        Give(values);
        var rows = new List<T>();
        using var reader = _command.ExecuteReader();
        while (reader.Read()) rows.Add(make(reader));
        return rows;
    }

    /// <summary>A value in the form it is kept in: instants are milliseconds, flags are 0 and 1.</summary>
    internal static object? Kept(object? value) => value switch
    {
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        bool flag => flag ? 1L : 0L,
        _ => value,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        if (_cache is null) _command.Dispose();
        else _cache.Return(_command);
    }

    private void Give(ReadOnlySpan<object?> values)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = Kept(values[i]) ?? DBNull.Value;
    }
}

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
