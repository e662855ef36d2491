using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Storage.Sql;
using Npgsql;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>What PostgreSQL says in its own words.</summary>
internal sealed partial class PostgresDialect() : SqlDialect(new PostgresSearch(), skipLocked: "FOR UPDATE OF delivery SKIP LOCKED", unindexed: "")
{
    public static PostgresDialect Instance { get; } = new();

    // Until the server looks by itself, within a minute or so, it takes a full table for a nearly empty one.
    public override string? Statistics => "ANALYZE;";

    // Fewer rows are read fast enough by any plan.
    private const int MostUnnoticed = 256;

    // A plan that was made for a handful of waiting deliveries reads all of them for each of them: with 2,000 it took two seconds to lease one.
    // Statistics are looked at and not counted here, because the server gathers them too, also at an hour when nothing waits.
    public override async Task GrownAsync(Session session, string table, IReadOnlyList<string> indexes, int rows)
    {
        if (rows >= MostUnnoticed && await session.FirstAsync<float>("SELECT min(reltuples) FROM pg_class WHERE relname = ANY(@indexes) AND relnamespace = current_schema()::regnamespace", new { indexes = indexes.ToArray() }) < rows / 2)
            await session.ExecuteAsync($"ANALYZE {table}");
    }

    // In every transaction it would cost more than all else: such a statement is never prepared.
    public override void ExpectPauses(Session session)
    {
        using var expect = session.Prepare("SET LOCAL idle_in_transaction_session_timeout = '10min'");
        expect.Run();
    }

    // A list is one parameter, an array.
    public override string Adapt(string sql) => sql.Contains(" IN @", StringComparison.Ordinal)
        ? InList().Replace(sql, match => match.Groups["not"].Success ? $"<> ALL(@{match.Groups["list"].Value})" : $"= ANY(@{match.Groups["list"].Value})")
        : sql;

    public override Task<bool> HasTableAsync(Session session, string table) =>
        session.FirstAsync<bool>("SELECT to_regclass(@table) IS NOT NULL", new { table });

    public override Task<long> LastNumberAsync(Session session, string table) =>
        session.FirstAsync<long>("SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(@table, 'id')::regclass), 0)", new { table });

    public override async Task<int> NumberFromAsync(Session session, string table, long number)
    {
        if (number > 0 && await session.FirstAsync<string>("SELECT pg_get_serial_sequence(@table, 'id')", new { table }) is { } sequence)
            await session.FirstAsync<long>("SELECT setval(@sequence::regclass, @number)", new { sequence, number });
        return 0;
    }

    public override ManyRows Many(Session session, string one, string many, params ReadOnlySpan<(string Name, bool IsNumber)> columns) => new Arrays(session, many, columns);

    public override async Task InsertAsync(Session session, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        await using var copy = await ((NpgsqlConnection)session.Connection).BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                if (value is null) await copy.WriteNullAsync();
                // PostgreSQL keeps no character 0.
                else await copy.WriteAsync(value is string text ? text.Replace('\0', '\uFFFD') : value);
            }
        }

        await copy.CompleteAsync();
    }

    [GeneratedRegex("(?<not>NOT )?IN @(?<list>\\w+)")]
    private static partial Regex InList();

    // One way to the server for all rows: each column is an array.
    private sealed class Arrays : ManyRows
    {
        private readonly (string Name, bool IsNumber)[] _columns;
        private readonly PreparedStatement _many;

        public Arrays(Session session, string many, ReadOnlySpan<(string Name, bool IsNumber)> columns)
        {
            _columns = columns.ToArray();
            var arrays = string.Join(", ", _columns.Select(column => $"@{column.Name}::{(column.IsNumber ? "bigint" : "text")}[]"));
            var names = string.Join(", ", _columns.Select(column => column.Name));
            _many = session.Prepare(many.Replace("{0}", $"unnest({arrays}) WITH ORDINALITY AS given ({names}, place)", StringComparison.Ordinal), Parameters(columns));
        }

        public override IReadOnlyList<long?> Run(IReadOnlyList<object?[]> rows)
        {
            var returned = new long?[rows.Count];
            if (rows.Count == 0) return returned;
            var values = _columns.Select((column, i) => column.IsNumber
                ? (object)rows.Select(row => PreparedStatement.Kept(row[i]) is { } number ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : (long?)null).ToArray()
                : rows.Select(row => (string?)row[i]).ToArray()).ToArray();
            foreach (var (place, number) in _many.Rows(static row => (row.GetInt64(0), row.GetInt64(1)), values)) returned[place - 1] = number;
            return returned;
        }

        protected override void Dispose(bool disposing) => _many.Dispose();
    }
}
