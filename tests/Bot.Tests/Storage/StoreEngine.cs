using System.Collections.Concurrent;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Tests.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Storage;

/// <summary>An engine that the contract of the store is tested on.</summary>
public abstract class StoreEngine
{
    /// <summary>The default one.</summary>
    public static StoreEngine Sqlite { get; } = new SqliteEngine();

    /// <summary>A server that the run starts; its tests are skipped where PostgreSQL is not installed.</summary>
    public static StoreEngine Postgres { get; } = new PostgresEngine();

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

    /// <summary>The tables or collections that hold a text anywhere, the search index apart.</summary>
    internal abstract Task<IReadOnlyList<string>> HoldingAsync(IServiceProvider parts, string text, CancellationToken cancellationToken);

    private static async Task<IReadOnlyList<string>> HoldingAsync(Database database, string tables, Func<string, Task<string>> condition, CancellationToken cancellationToken)
    {
        var holding = new List<string>();
        foreach (var table in await database.ReadAsync(session => session.QueryAsync<string>(tables), cancellationToken))
        {
            var held = await condition(table);
            if (await database.ReadAsync(session => session.FirstAsync<long>($"SELECT count(*) FROM \"{table}\" AS whole WHERE {held}"), cancellationToken) > 0) holding.Add(table);
        }

        return holding;
    }

    private sealed class SqliteEngine : StoreEngine
    {
        public override string Provider => "Sqlite";

        internal override string ConnectionString(TemporaryFolder folder, string name) => $"Data Source={folder.File($"{name}.db")}";

        internal override Task<IReadOnlyList<string>> HoldingAsync(IServiceProvider parts, string text, CancellationToken cancellationToken)
        {
            var database = parts.GetRequiredService<Database>();
            return HoldingAsync(
                database,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'",
                async table =>
                {
                    var columns = await database.ReadAsync(session => session.QueryAsync<string>($"SELECT name FROM pragma_table_info('{table}')"), cancellationToken);
                    return string.Join(" OR ", columns.Select(column => $"instr(coalesce(\"{column}\", ''), '{text}') > 0"));
                },
                cancellationToken);
        }
    }

    private sealed class PostgresEngine : StoreEngine
    {
        private readonly ConcurrentDictionary<(string Folder, string Name), string> _made = new();

        public override string Provider => "Postgres";

        internal override void SkipUnlessThere() => Assert.SkipWhen(PostgresCluster.Instance is null, "PostgreSQL is not installed.");

        internal override string ConnectionString(TemporaryFolder folder, string name) =>
            _made.GetOrAdd((folder.Path, name), _ => PostgresCluster.Instance!.MakeDatabase());

        internal override Task<IReadOnlyList<string>> HoldingAsync(IServiceProvider parts, string text, CancellationToken cancellationToken) => HoldingAsync(
            parts.GetRequiredService<Database>(),
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE 'search%'",
            _ => Task.FromResult($"strpos(whole::text, '{text}') > 0"),
            cancellationToken);

        internal override void Drop(TemporaryFolder folder)
        {
            foreach (var key in _made.Keys.Where(key => key.Folder == folder.Path).ToList())
            {
                if (_made.TryRemove(key, out var connection)) PostgresCluster.Instance!.Drop(connection);
            }
        }
    }
}
