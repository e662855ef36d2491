using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>The index in three tables of FTS5: titles; titles and briefs; everything. The first are small, so that a title is found without a walk
/// through all bodies.</summary>
internal sealed class SqliteSearch : ISearchTables
{
    private static readonly string[] Tables = ["search_title", "search_brief", "search_text"];

    /// <inheritdoc />
    public async Task<bool> IsEmptyAsync(Session session) => !await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM search_text_idx)");

    /// <inheritdoc />
    public ISearchWriter Writer(Session session) => new IndexWriter(session);

    /// <inheritdoc />
    public Task<List<long>> NewestAsync(Session session, SearchDepth depth, SearchTerms terms, long first, long last, int limit)
    {
        var table = Tables[(int)depth];
        return session.QueryAsync<long>(
            $"""
            SELECT rowid
            FROM {table}
            WHERE {table} MATCH @match AND rowid >= @first AND rowid <= @last
            ORDER BY rowid DESC
            LIMIT @limit
            """,
            new { match = SearchQuery.Match(terms), first, last, limit });
    }

    /// <inheritdoc />
    public string ArticlesWith(SearchTerms terms, long first, long last, Func<string, string> named) =>
        $"SELECT rowid & {SearchKey.Mask} FROM search_text WHERE search_text MATCH {named(SearchQuery.Match(terms))} AND rowid >= {first} AND rowid <= {last}";

    private sealed class IndexWriter : ISearchWriter
    {
        // The index keeps no text of its own, so it must be told again what it is to forget.
        private readonly PreparedStatement[] _add;
        private readonly PreparedStatement[] _remove;

        public IndexWriter(Session session)
        {
            _add = [.. Tables.Select((table, columns) => session.Prepare(
                $"INSERT INTO {table} (rowid, facet, {Columns(columns)}) VALUES (@key, @facet, {Values(columns)})", Names(columns)))];
            _remove = [.. Tables.Select((table, columns) => session.Prepare(
                $"INSERT INTO {table} ({table}, rowid, facet, {Columns(columns)}) VALUES ('delete', @key, @facet, {Values(columns)})", Names(columns)))];
        }

        public void Add(long id, DateOnly? day, string? paper, Article article, Brief brief) => Run(_add, id, day, paper, article, brief);

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
            var parts = SearchedParts.Of(article, brief);
            var (title, summary) = (Bigrams.Of(parts.Title), Bigrams.Of(parts.Brief));
            statements[0].Run(key, facet, title);
            statements[1].Run(key, facet, title, summary);
            statements[2].Run(key, facet, title, summary, Bigrams.Of(parts.Body));
        }

        private static string Columns(int more) => more switch { 0 => "title", 1 => "title, brief", _ => "title, brief, body" };

        private static string Values(int more) => more switch { 0 => "@title", 1 => "@title, @brief", _ => "@title, @brief, @body" };

        private static string[] Names(int more) => ["@key", "@facet", .. Values(more).Split(", ")];
    }
}
