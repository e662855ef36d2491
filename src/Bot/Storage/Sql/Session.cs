using System.Data.Common;
using Dapper;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>A transaction that stores run their statements in. Cancellation is looked at before each.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, SqlDialect dialect, CommandCache? cache, CancellationToken cancellationToken)
{
    /// <summary>What the engine says in words of its own.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The connection, for what an engine does in a way of its own.</summary>
    public DbConnection Connection => connection;

    /// <summary>Every row.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row, or the default where there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Prepares a statement that is run many times.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="names">Its parameters, in the order values will be given.</param>
    public PreparedStatement Prepare(string sql, params ReadOnlySpan<string> names) => new(connection, transaction, cache, sql, names, cancellationToken);

    private CommandDefinition Command(string sql, object? parameters) =>
        new(dialect.Adapt(sql), parameters, transaction, cancellationToken: cancellationToken);
}
