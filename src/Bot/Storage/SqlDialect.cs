using Baozhai.Bot.Storage.Search;

namespace Baozhai.Bot.Storage;

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

    /// <summary>What keeps the planner from using an index for the term behind it.</summary>
    public string Unindexed => unindexed;
}
