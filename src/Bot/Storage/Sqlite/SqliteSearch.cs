using System.Globalization;
using System.Text;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sqlite;

/// <summary>
/// The index in three tables of FTS5: titles; titles and briefs; everything. The first are small, so that a title is found without a walk through all
/// bodies. They know which articles have a bigram but not where (<c>detail = none</c>), which takes a quarter of the room: a word of several bigrams is
/// looked for in the articles that have them all.
/// </summary>
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
        var words = PhraseCheck.Of(terms);
        return session.QueryAsync<long>(
            $"""
            SELECT rowid
            FROM {table}
            WHERE {table} MATCH @match AND rowid >= @first AND rowid <= @last{(words is null ? "" : $" AND {HasWords(depth, "@words")}")}
            ORDER BY rowid DESC
            LIMIT @limit
            """,
            new { match = Match(terms), first, last, limit, words });
    }

    /// <inheritdoc />
    public string ArticlesWith(SearchTerms terms, long first, long last, Func<string, string> named)
    {
        var check = PhraseCheck.Of(terms) is { } words ? $" AND {HasWords(SearchDepth.Body, named(words))}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT rowid & {SearchKey.Mask} FROM search_text WHERE search_text MATCH {named(Match(terms))} AND rowid >= {first} AND rowid <= {last}{check}");
    }

    /// <summary>
    /// What must be there in the words of FTS5 (<see href="https://www.sqlite.org/fts5.html#full_text_query_syntax"/>): the bigrams of every word in one
    /// of its forms, and every facet. It holds only letters, digits, and quotes set here, so no text can break it.
    /// </summary>
    private static string Match(SearchTerms terms) => string.Join(
        " AND ", terms.Words.Select(word => $"({string.Join(" OR ", word.Select(AllOf))})").Concat(terms.Facets.Select(facet => $"\"{facet}\"")));

    private static string AllOf(List<List<Rune>> form)
    {
        var tokens = Bigrams.Of(form, out var open).Split(' ');
        return $"({string.Join(" AND ", tokens.Select((token, i) => $"\"{token}\"{(open && i == tokens.Length - 1 ? "*" : "")}"))})";
    }

    private static string HasWords(SearchDepth depth, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"has_words((SELECT article.content FROM article WHERE {IsOf("article.id", depth)}), (SELECT correction.content FROM correction WHERE {IsOf("correction.article_id", depth)}), {(int)depth}, {words})");

    private static string IsOf(string column, SearchDepth depth) => string.Create(CultureInfo.InvariantCulture, $"{column} = {Tables[(int)depth]}.rowid & {SearchKey.Mask}");

    private sealed class IndexWriter : ISearchWriter
    {
        // The index keeps no text of its own, so it must be told again what it is to forget.
        private readonly PreparedStatement[] _add;
        private readonly PreparedStatement[] _remove;

        public IndexWriter(Session session)
        {
            _add = [.. Tables.Select(table => session.Prepare($"INSERT INTO {table} (rowid, tokens) VALUES (@key, @tokens)", "@key", "@tokens"))];
            _remove = [.. Tables.Select(table => session.Prepare($"INSERT INTO {table} ({table}, rowid, tokens) VALUES ('delete', @key, @tokens)", "@key", "@tokens"))];
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
            var parts = SearchedParts.Of(article, brief);
            var title = $"{Facets.Of(paper, article, brief)} {Bigrams.Of(parts.Title)}";
            var summary = $"{title} {Bigrams.Of(parts.Brief)}";
            statements[0].Run(key, title);
            statements[1].Run(key, summary);
            statements[2].Run(key, $"{summary} {Bigrams.Of(parts.Body)}");
        }
    }
}
