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

    /// <summary>A statement in the engine's own words: what is in a list (<c>IN @list</c>) is asked in different ways.</summary>
    public virtual string Adapt(string sql) => sql;

    /// <summary>What lets the planner know of very many new rows at once; null where it does not need to.</summary>
    public virtual string? Statistics => null;

    /// <summary>Lets a transaction do nothing for a while between two statements, because it waits for what is read or written elsewhere; where the engine would end it.</summary>
    public virtual void ExpectPauses(Session session)
    {
    }

    /// <summary>Tells the planner of many rows that were just written, where it would not notice them by itself soon enough.</summary>
    /// <param name="session">The transaction that wrote them.</param>
    /// <param name="table">Their table.</param>
    /// <param name="indexes">Indexes that have all of them.</param>
    /// <param name="rows">How many there are.</param>
    public virtual Task GrownAsync(Session session, string table, IReadOnlyList<string> indexes, int rows) => Task.CompletedTask;

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

    /// <summary>A statement that is run for many rows at once.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="one">The statement for a row, whose values are parameters named as the columns.</param>
    /// <param name="many">
    /// The statement for all of them, where the engine takes many at once: it reads them from <c>{0}</c>, rows of the columns and of <c>place</c>, and returns
    /// the place of a row with what <paramref name="one"/> returns for it.
    /// </param>
    /// <param name="columns">The columns, and whether each holds numbers or else text.</param>
    public virtual ManyRows Many(Session session, string one, string many, params ReadOnlySpan<(string Name, bool IsNumber)> columns) => new OneByOne(session, one, columns);

    /// <summary>What keeps the planner from using an index for the term behind it.</summary>
    public string Unindexed => unindexed;

    private sealed class OneByOne(Session session, string one, ReadOnlySpan<(string Name, bool IsNumber)> columns) : ManyRows
    {
        private readonly PreparedStatement _one = session.Prepare(one, Parameters(columns));

        public override IReadOnlyList<long?> Run(IReadOnlyList<object?[]> rows) => [.. rows.Select(row => _one.Number(row))];

        protected override void Dispose(bool disposing) => _one.Dispose();
    }
}

/// <summary>A statement that is run for many rows at once. Engines differ in whether that is one way to the store or one for each row.</summary>
internal abstract class ManyRows : IDisposable
{
    /// <summary>Runs it.</summary>
    /// <param name="rows">The values of each in the order of the columns.</param>
    /// <returns>For each row the number it returned; null where it returned nothing.</returns>
    public abstract IReadOnlyList<long?> Run(IReadOnlyList<object?[]> rows);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A parameter for each column.</summary>
    protected static string[] Parameters(ReadOnlySpan<(string Name, bool IsNumber)> columns)
    {
        var names = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++) names[i] = $"@{columns[i].Name}";
        return names;
    }

    /// <summary>Lets its statement go.</summary>
    protected abstract void Dispose(bool disposing);
}
