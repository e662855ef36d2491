using Baozhai.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>An engine that the contract of the store is tested on.</summary>
public abstract class StoreEngine
{
    /// <summary>The default one.</summary>
    public static StoreEngine Sqlite { get; } = new SqliteEngine();

    /// <summary>Its name in the configuration.</summary>
    public abstract string Provider { get; }

    /// <summary>Whether a second process is refused.</summary>
    public virtual bool IsOfOneProcess => false;

    /// <summary>Where a store of this name is, for a test with this folder.</summary>
    internal abstract string ConnectionString(TemporaryFolder folder, string name);

    /// <summary>Skips the test where this machine lacks the engine.</summary>
    internal virtual void SkipUnlessThere()
    {
    }

    /// <summary>Drops what lies outside the folder.</summary>
    internal virtual void Drop(TemporaryFolder folder)
    {
    }

    /// <summary>How many rows a table has.</summary>
    internal virtual Task<long> CountAsync(IServiceProvider parts, string table, CancellationToken cancellationToken) =>
        parts.GetRequiredService<Database>().ReadAsync(session => session.FirstAsync<long>($"SELECT count(*) FROM {table}"), cancellationToken);

    /// <summary>The tables that hold a text in any column.</summary>
    internal virtual async Task<IReadOnlyList<string>> HoldingAsync(IServiceProvider parts, string text, CancellationToken cancellationToken)
    {
        var database = parts.GetRequiredService<Database>();
        var holding = new List<string>();
        foreach (var table in await database.ReadAsync(session => session.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"), cancellationToken))
        {
            var columns = await database.ReadAsync(session => session.QueryAsync<string>($"SELECT name FROM pragma_table_info('{table}')"), cancellationToken);
            var held = string.Join(" OR ", columns.Select(column => $"instr(coalesce(\"{column}\", ''), '{text}') > 0"));
            if (await database.ReadAsync(session => session.FirstAsync<bool>($"SELECT count(*) FROM \"{table}\" WHERE {held}"), cancellationToken)) holding.Add(table);
        }

        return holding;
    }

    private sealed class SqliteEngine : StoreEngine
    {
        public override string Provider => "Sqlite";

        internal override string ConnectionString(TemporaryFolder folder, string name) => $"Data Source={folder.File($"{name}.db")}";
    }
}
