using Baozhai.Bot.Storage.Sql.Search;

namespace Baozhai.Bot.Storage.Sql;

/// <summary>Where engines that speak SQL differ: everything else is one text for all of them.</summary>
/// <param name="search">Its full-text index.</param>
/// <param name="skipLocked">What follows a query whose rows are to be locked, those passed over that another holds; empty where one writes at a time.</param>
/// <param name="unindexed">What keeps the planner from using an index for the term behind it.</param>
internal abstract class SqlDialect(ISearchTables search, string skipLocked, string unindexed)
{
    /// <summary>Its full-text index.</summary>
    public ISearchTables Search => search;

    /// <summary>What follows a query whose rows are to be locked, those passed over that another holds; empty where one writes at a time.</summary>
    public string SkipLocked => skipLocked;

    /// <summary>What follows a query whose rows are to be locked, those that another holds waited for; empty where one writes at a time.</summary>
    public virtual string ForUpdate => "";

    /// <summary>A statement in the engine's own words: what is in a list (<c>IN @list</c>) is asked in different ways.</summary>
    public virtual string Adapt(string sql) => sql;

    /// <summary>What lets the planner know of very many new rows at once; null where it does not need to.</summary>
    public virtual string? Statistics => null;

    /// <summary>Whether there is a table of this name.</summary>
    public abstract Task<bool> HasTableAsync(Session session, string table);

    /// <summary>The last number a table gave to a row, whether or not that row is still there.</summary>
    public abstract Task<long> LastNumberAsync(Session session, string table);

    /// <summary>Lets the numbers of a table go on behind one.</summary>
    public abstract Task<int> NumberFromAsync(Session session, string table, long number);

    /// <summary>Inserts many rows.</summary>
    public virtual Task InsertAsync(Session session, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var names = columns.Select(column => $"@{column}").ToArray();
        using var insert = session.Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})", names);
        foreach (var row in rows) insert.Run(row);
        return Task.CompletedTask;
    }

    /// <summary>Something that inserts rows of one shape.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, and whether each holds numbers or else text.</param>
    public virtual RowWriter Rows(Session session, string table, IReadOnlyList<(string Name, bool IsNumber)> columns) => new RowByRow(session, table, columns);

    /// <summary>What keeps the planner from using an index for the term behind it.</summary>
    public string Unindexed => unindexed;

    private sealed class RowByRow(Session session, string table, IReadOnlyList<(string Name, bool IsNumber)> columns) : RowWriter
    {
        private readonly PreparedStatement _insert = session.Prepare(
            $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", Parameters(columns))}) ON CONFLICT DO NOTHING", Parameters(columns));

        public override int InsertNew(IReadOnlyList<object?[]> rows) => rows.Sum(row => _insert.Run(row));

        protected override void Dispose(bool disposing) => _insert.Dispose();
    }
}

/// <summary>Inserts rows of one shape.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>Inserts rows, those that are there already left as they are; returns how many are new.</summary>
    /// <param name="rows">The values of each in the order of the columns.</param>
    public abstract int InsertNew(IReadOnlyList<object?[]> rows);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The columns as a list.</summary>
    protected static string Names(IReadOnlyList<(string Name, bool IsNumber)> columns) => string.Join(", ", columns.Select(column => column.Name));

    /// <summary>A parameter for each column.</summary>
    protected static string[] Parameters(IReadOnlyList<(string Name, bool IsNumber)> columns) => [.. columns.Select(column => $"@{column.Name}")];

    /// <summary>Lets its statement go.</summary>
    protected abstract void Dispose(bool disposing);
}
