using Baozhai.Bot.Storage.Sql;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>What SQLite says in its own words.</summary>
internal sealed class SqliteDialect() : SqlDialect(new SqliteSearch(), skipLocked: "", unindexed: "+")
{
    public static SqliteDialect Instance { get; } = new();

    public override Task<bool> HasTableAsync(Session session, string table) =>
        session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table)", new { table });

    public override Task<long> LastNumberAsync(Session session, string table) =>
        session.FirstAsync<long>($"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = @table), 0), coalesce((SELECT max(id) FROM {table}), 0))", new { table });

    // A table without numbers that never come back counts on from its last row by itself.
    public override async Task<int> NumberFromAsync(Session session, string table, long number)
    {
        var values = new { table, number };
        return await session.ExecuteAsync("UPDATE sqlite_sequence SET seq = @number WHERE name = @table AND seq < @number", values) > 0
            || await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @table) OR NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = @table AND sql LIKE '%AUTOINCREMENT%')", values)
            ? 0
            : await session.ExecuteAsync("INSERT INTO sqlite_sequence (name, seq) VALUES (@table, @number)", values);
    }
}
