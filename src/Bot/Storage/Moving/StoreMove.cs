using System.Globalization;
using System.Text.Json;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;

namespace Baozhai.Bot.Storage.Moving;

/// <summary>
/// Moves everything from one database to another, table by table and page by page. Each page is written in one transaction with how far it
/// went, so that a move that was cut off goes on where it stopped. At the end rows and hashes of both sides are compared.
/// </summary>
internal sealed class StoreMove(Database source, Database target)
{
    private const int PageSize = 2000;

    /// <summary>The table that says how far a move into a store has come; one that has it is not whole.</summary>
    public const string ProgressTable = "move_progress";

    /// <summary>Moves; told after each page which table it is, how many of its rows are moved, and how many there are.</summary>
    /// <returns>How many rows were moved in all.</returns>
    /// <exception cref="StorageException">A store is in use, the target holds something else, or the two differ in the end.</exception>
    public async Task<long> RunAsync(Action<string, long, long> progress, CancellationToken cancellationToken)
    {
        if (source.Place == target.Place) throw new StorageException($"{source.Place} is the store that would be moved: name another for it to move to.");
        foreach (var store in (Database[])[source, target])
        {
            if (!store.ClaimAlone()) throw new StorageException($"{store.Place} is in use: stop the bot first, then move.");
        }

        await PrepareAsync(cancellationToken);
        var total = 0L;
        foreach (var table in MovedTable.All) total += await MoveAsync(table, progress, cancellationToken);
        progress("search", 0, 0);
        await target.WriteAsync(IndexFilling.FillAsync, cancellationToken);
        await target.WriteAsync(session => session.Dialect.Statistics is { } statistics ? session.ExecuteAsync(statistics) : Task.FromResult(0), cancellationToken);
        foreach (var table in MovedTable.All) await CompareAsync(table, cancellationToken);
        await target.WriteAsync(session => session.ExecuteAsync($"DROP TABLE {ProgressTable}"), cancellationToken);
        return total;
    }

    /// <summary>Whether a move into a store was cut off: it holds a part of another, and no bot may go on from that.</summary>
    public static Task<bool> IsUnfinishedAsync(IStore store, CancellationToken cancellationToken) => store is Database database
        ? database.ReadAsync(session => session.Dialect.HasTableAsync(session, ProgressTable), cancellationToken)
        : Task.FromResult(false);

    private Task<bool> PrepareAsync(CancellationToken cancellationToken) => target.WriteAsync(
        async session =>
        {
            if (await session.Dialect.HasTableAsync(session, ProgressTable)) return true;
            foreach (var table in (string[])["issue", "chat", "delivery"])
            {
                if (await session.FirstAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {table})"))
                    throw new StorageException($"{target.Place} holds something already ({table}): move into an empty store.");
            }

            await session.ExecuteAsync($"CREATE TABLE {ProgressTable} (name text PRIMARY KEY, last text, moved bigint NOT NULL)");
            return true;
        },
        cancellationToken);

    private async Task<long> MoveAsync(MovedTable table, Action<string, long, long> progress, CancellationToken cancellationToken)
    {
        var all = await source.ReadAsync(session => session.FirstAsync<long>($"SELECT count(*) FROM {table.Name}"), cancellationToken);
        var (last, moved) = await ReachedAsync(table, cancellationToken);
        while (true)
        {
            progress(table.Name, moved, all);
            var page = await source.ReadAsync(session => Task.FromResult(Page(session, table, last)), cancellationToken);
            if (page.Rows.Count == 0) break;
            last = LastKey(table, page);
            moved += page.Rows.Count;
            var (reached, count) = (KeyText(last), moved);
            await target.WriteAsync(
                async session =>
                {
                    await session.Dialect.InsertAsync(session, table.Name, page.Columns, page.Rows);
                    return await session.ExecuteAsync(
                        $"INSERT INTO {ProgressTable} (name, last, moved) VALUES (@Name, @reached, @count) ON CONFLICT (name) DO UPDATE SET last = excluded.last, moved = excluded.moved",
                        new { table.Name, reached, count });
                },
                cancellationToken);
        }

        // A number that was given does not come back, even if its row is gone.
        if (table.Key is ["id"])
        {
            var number = await source.ReadAsync(session => session.Dialect.LastNumberAsync(session, table.Name), cancellationToken);
            await target.WriteAsync(session => session.Dialect.NumberFromAsync(session, table.Name, number), cancellationToken);
        }

        return moved;
    }

    private async Task<(object?[]? Last, long Moved)> ReachedAsync(MovedTable table, CancellationToken cancellationToken)
    {
        var row = await target.ReadAsync(
            session => session.FirstAsync<ProgressRow>($"SELECT last, moved FROM {ProgressTable} WHERE name = @Name", new { table.Name }), cancellationToken);
        return row is null ? (null, 0) : (KeyOf(row.Last), row.Moved);
    }

    private static (List<string> Columns, List<object?[]> Rows) Page(Session session, MovedTable table, object?[]? last)
    {
        using var query = session.Prepare(
            $"SELECT * FROM {table.Name} {(last is null ? "" : $"WHERE {table.Behind}")} ORDER BY {table.Order} LIMIT {PageSize.ToString(CultureInfo.InvariantCulture)}",
            last is null ? [] : table.Names);
        List<string> columns = [];
        var rows = query.Rows(
            row =>
            {
                if (columns.Count == 0) columns = [.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)];
                var values = new object?[row.FieldCount];
                for (var i = 0; i < values.Length; i++) values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
                return values;
            },
            last ?? []);
        return (columns, rows);
    }

    private static object?[] LastKey(MovedTable table, (List<string> Columns, List<object?[]> Rows) page) =>
        [.. table.Key.Select(column => page.Rows[^1][page.Columns.IndexOf(column)])];

    private async Task CompareAsync(MovedTable table, CancellationToken cancellationToken)
    {
        var (here, there) = (await SumAsync(source, table, cancellationToken), await SumAsync(target, table, cancellationToken));
        if (here != there)
            throw new StorageException($"{target.Place} differs from {source.Place} in {table.Name} ({there.Rows} rows of {here.Rows}): empty it and move again; the source is untouched.");
    }

    // By the names of the columns, whose order is another in a store that has grown with its migrations.
    private static Task<(long Rows, long Hash)> SumAsync(Database store, MovedTable table, CancellationToken cancellationToken) => store.ReadAsync(
        session =>
        {
            var (rows, hash) = (0L, 0L);
            object?[]? last = null;
            while (Page(session, table, last) is { Rows.Count: > 0 } page)
            {
                var order = page.Columns.Select((name, i) => (name, i)).OrderBy(column => column.name, StringComparer.Ordinal).Select(column => column.i).ToArray();
                foreach (var row in page.Rows) hash = unchecked(hash + RowHash.Of(Array.ConvertAll(order, i => row[i])));
                rows += page.Rows.Count;
                last = LastKey(table, page);
            }

            return Task.FromResult((rows, hash));
        },
        cancellationToken);

    private static string KeyText(object?[] key) => JsonSerializer.Serialize(key.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) + (value is string ? "s" : "i")).ToArray());

    private static object?[] KeyOf(string text) =>
        [.. JsonSerializer.Deserialize<string[]>(text)!.Select(value => value[^1] == 's' ? (object)value[..^1] : long.Parse(value.AsSpan(0, value.Length - 1), CultureInfo.InvariantCulture))];

    private sealed class ProgressRow
    {
        public string Last { get; init; } = "";

        public long Moved { get; init; }
    }
}
