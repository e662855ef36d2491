using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Search;

/// <summary>Keeps the full-text index in step with the articles.</summary>
internal sealed class SearchIndex : IDisposable
{
    // The index keeps no text of its own, so it must be told again what it is to forget.
    private readonly PreparedStatement[] _add;
    private readonly PreparedStatement[] _remove;

    public SearchIndex(Session session)
    {
        _add = [.. Tables.Select((table, columns) => session.Prepare(
            $"INSERT INTO {table} (rowid, facet, {Columns(columns)}) VALUES (@key, @facet, {Values(columns)})", Names(columns)))];
        _remove = [.. Tables.Select((table, columns) => session.Prepare(
            $"INSERT INTO {table} ({table}, rowid, facet, {Columns(columns)}) VALUES ('delete', @key, @facet, {Values(columns)})", Names(columns)))];
    }

    /// <summary>Titles; titles and briefs; everything. The first are small, so that a title is found without a walk through all bodies.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["search_title", "search_brief", "search_text"];

    /// <summary>Adds an article.</summary>
    public void Add(long id, DateOnly? day, string? paper, Article article, Brief brief) => Run(_add, id, day, paper, article, brief);

    /// <summary>Forgets an article, given as it was added.</summary>
    public void Remove(long id, DateOnly? day, string? paper, Article article, Brief brief) => Run(_remove, id, day, paper, article, brief);

    public void Dispose()
    {
        foreach (var statement in _add) statement.Dispose();
        foreach (var statement in _remove) statement.Dispose();
    }

    private static void Run(PreparedStatement[] statements, long id, DateOnly? day, string? paper, Article article, Brief brief)
    {
        var key = SearchKey.Of(day, id);
        var facet = Facets.Of(paper, article, brief);
        var title = Bigrams.Of(SearchedText.Title(article));
        var summary = Bigrams.Of(brief.Summary);
        statements[0].Run(key, facet, title);
        statements[1].Run(key, facet, title, summary);
        statements[2].Run(key, facet, title, summary, Bigrams.Of(SearchedText.Body(article)));
    }

    private static string Columns(int more) => more switch { 0 => "title", 1 => "title, brief", _ => "title, brief, body" };

    private static string Values(int more) => more switch { 0 => "@title", 1 => "@title, @brief", _ => "@title, @brief, @body" };

    private static string[] Names(int more) => ["@key", "@facet", .. Values(more).Split(", ")];
}
