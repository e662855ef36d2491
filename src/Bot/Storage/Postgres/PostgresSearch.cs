using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Dapper;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>
/// The index in one table of vectors. A vector holds each facet and bigram once and without its place: an article of any length fits, which one
/// with places would not (<see href="https://www.postgresql.org/docs/15/textsearch-limitations.html" />). A word of more than one bigram is
/// looked for in the text of letters and digits besides, where its runs stand divided by single spaces as in the index of phrases.
/// </summary>
internal sealed class PostgresSearch : ISearchTables
{
    private static readonly string[] Vectors = ["title", "brief", "body"];

    /// <inheritdoc />
    public async Task<bool> IsEmptyAsync(Session session) => !await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM search)");

    /// <inheritdoc />
    public ISearchWriter Writer(Session session) => new IndexWriter(session);

    /// <inheritdoc />
    public Task<List<long>> NewestAsync(Session session, SearchDepth depth, SearchTerms terms, long first, long last, int limit)
    {
        var values = new DynamicParameters(new { first, last, limit });
        var count = 0;
        return session.QueryAsync<long>(
            $"SELECT key FROM search WHERE {Condition((int)depth, terms, Named)} AND key >= @first AND key <= @last ORDER BY key DESC LIMIT @limit", values);

        string Named(string value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@w{count++}");
            values.Add(name, value);
            return name;
        }
    }

    /// <inheritdoc />
    public string ArticlesWith(SearchTerms terms, long first, long last, Func<string, string> named) => string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT key & {SearchKey.Mask} FROM search WHERE {Condition((int)SearchDepth.Body, terms, named)} AND key >= {first} AND key <= {last}");

    private static string Condition(int depth, SearchTerms terms, Func<string, string> named)
    {
        var vector = Vectors[depth];
        var all = terms.Words.Select(word => $"({string.Join(" | ", word.Select(phrase => $"({string.Join(" & ", Lexemes(phrase))})"))})")
            .Concat(terms.Facets.Select(Quoted));
        var conditions = new List<string> { $"{vector} @@ {named(string.Join(" & ", all))}::tsquery" };
        foreach (var word in terms.Words.Where(word => word.Any(phrase => Lexemes(phrase).Count > 1)))
            conditions.Add($"({string.Join(" OR ", word.Select(phrase => Phrase(depth, phrase, named)))})");
        return string.Join(" AND ", conditions);
    }

    private static string Phrase(int depth, List<List<Rune>> phrase, Func<string, string> named)
    {
        if (Lexemes(phrase) is [var single]) return $"{Vectors[depth]} @@ {named(single)}::tsquery";
        var name = named(Text(phrase));
        return string.Join(" OR ", Vectors.Take(depth + 1).Select(part => $"strpos({part}_text, {name}) > 0"));
    }

    private static List<string> Lexemes(List<List<Rune>> phrase)
    {
        var tokens = Bigrams.Of(phrase, out var open).Split(' ');
        return [.. tokens.Select((token, i) => Quoted(token) + (open && i == tokens.Length - 1 ? ":*" : ""))];
    }

    // Tokens hold letters, digits, and the private character that facets begin with.
    private static string Quoted(string token) => $"'{token}'";

    private static string Text(List<List<Rune>> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            if (text.Length > 0) text.Append(' ');
            foreach (var rune in run) text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private sealed class IndexWriter(Session session) : ISearchWriter
    {
        private readonly PreparedStatement _add = session.Prepare(
            """
            INSERT INTO search (key, title, brief, body, title_text, brief_text, body_text)
            VALUES (@key, array_to_tsvector(@title), array_to_tsvector(@brief), array_to_tsvector(@body), @titleText, @briefText, @bodyText)
            """,
            "@key", "@title", "@brief", "@body", "@titleText", "@briefText", "@bodyText");

        private readonly PreparedStatement _remove = session.Prepare("DELETE FROM search WHERE key = @key", "@key");

        public void Add(long id, DateOnly? day, string? paper, Article article, Brief brief)
        {
            var parts = SearchedParts.Of(article, brief);
            var tokens = Facets.Of(paper, article, brief).Split(' ').Concat(Tokens(parts.Title)).ToHashSet(StringComparer.Ordinal);
            var title = tokens.ToArray();
            tokens.UnionWith(Tokens(parts.Brief));
            var summary = tokens.ToArray();
            tokens.UnionWith(Tokens(parts.Body));
            _add.Run(SearchKey.Of(day, id), title, summary, tokens.ToArray(), Normal(parts.Title), Normal(parts.Brief), Normal(parts.Body));
        }

        public void Remove(long id, DateOnly? day, string? paper, Article article, Brief brief) => _remove.Run(SearchKey.Of(day, id));

        public void Dispose()
        {
            _add.Dispose();
            _remove.Dispose();
        }

        private static string[] Tokens(string text) => Bigrams.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        private static string Normal(string text) => Text(SearchText.Runs(text));
    }
}
