using System.Globalization;
using System.Text;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Search;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Dapper;

namespace Baozhai.Bot.Storage.Postgres;

/// <summary>
/// The index in one table: the texts in which words are looked for, and three inverted indexes of their facets and bigrams without places: an article of
/// any length fits, which one with places would not (<see href="https://www.postgresql.org/docs/15/textsearch-limitations.html" />). A word that stands in
/// many articles is found by looking through the newest of them, any other by its bigrams; which of the two is not left to the planner, whose statistics are
/// of yesterday and cost more than the search.
/// </summary>
internal sealed class PostgresSearch : ISearchTables
{
    // To look through the text of an article takes some microseconds, so these take little; a word that does not fill a page from them is rare enough for
    // all that have it to be put in order.
    private const int LookedThrough = 500;

    // A range of fewer days than this holds too few articles for the index to be worth a look.
    private const int FewDays = 8;

    private static readonly string[] Texts = ["title", "brief", "body"];

    private static readonly string[] Indexed = ["search_tokens(facets, title)", "search_tokens(facets, title || brief)", "search_tokens(facets, title || brief || body)"];

    /// <inheritdoc />
    public async Task<bool> IsEmptyAsync(Session session) => !await session.FirstAsync<bool>("SELECT EXISTS (SELECT 1 FROM search)");

    /// <inheritdoc />
    public ISearchWriter Writer(Session session) => new IndexWriter(session);

    /// <inheritdoc />
    public async Task<List<long>> NewestAsync(Session session, SearchDepth depth, SearchTerms terms, long first, long last, int limit)
    {
        var read = new Condition(depth);
        var newest = $"SELECT * FROM search WHERE key >= @first AND key <= @last ORDER BY key DESC LIMIT {LookedThrough}";
        var sql = $"SELECT key FROM ({newest}) AS newest WHERE {read.Read(terms)} ORDER BY key DESC LIMIT @limit";
        var found = await session.QueryAsync<long>(sql, read.Values(first, last, limit));
        if (found.Count == limit) return found;
        var indexed = new Condition(depth);
        // By key + 0: the planner, which does not know the range, would look through the whole primary key beside the index.
        return await session.QueryAsync<long>(
            $"SELECT key FROM search WHERE {indexed.Indexed(terms)} AND key + 0 >= @first AND key + 0 <= @last ORDER BY key + 0 DESC LIMIT @limit", indexed.Values(first, last, limit));
    }

    /// <inheritdoc />
    public string ArticlesWith(SearchTerms terms, long first, long last, Func<string, string> named)
    {
        var condition = new Condition(SearchDepth.Body, named);
        var isShort = SearchKey.Days(first, last) < FewDays;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT key & {SearchKey.Mask} FROM search WHERE {(isShort ? condition.Read(terms) : condition.Indexed(terms))} AND key >= {first} AND key <= {last}");
    }

    /// <summary>What an article must have, as a condition on its row.</summary>
    private sealed class Condition
    {
        private readonly SearchDepth _depth;
        private readonly Func<string, string> _named;
        private readonly DynamicParameters _values = new();
        private int _count;

        public Condition(SearchDepth depth, Func<string, string>? named = null) => (_depth, _named) = (depth, named ?? Name);

        public DynamicParameters Values(long first, long last, int limit)
        {
            _values.AddDynamicParams(new { first, last, limit });
            return _values;
        }

        /// <summary>It is looked for in the texts.</summary>
        public string Read(SearchTerms terms) => string.Join(
            " AND ", terms.Words.Select(AnyForm).Concat(terms.Facets.Select(facet => $"strpos(' ' || facets || ' ', {_named($" {facet} ")}) > 0")));

        /// <summary>It is looked up; what the index does not tell is looked for in the texts.</summary>
        public string Indexed(SearchTerms terms)
        {
            var all = terms.Words.Select(word => $"({string.Join(" | ", word.Select(form => $"({string.Join(" & ", Lexemes(form))})"))})").Concat(terms.Facets.Select(Quoted));
            var phrases = terms.Words.Where(word => !word.All(Bigrams.IsOneToken)).Select(AnyForm);
            return string.Join(" AND ", phrases.Prepend($"{PostgresSearch.Indexed[(int)_depth]} @@ {_named(string.Join(" & ", all))}::tsquery"));
        }

        private static IEnumerable<string> Lexemes(List<List<Rune>> form)
        {
            var tokens = Bigrams.Of(form, out var open).Split(' ');
            return tokens.Select((token, i) => Quoted(token) + (open && i == tokens.Length - 1 ? ":*" : ""));
        }

        // Tokens hold letters, digits, and the private character that facets begin with.
        private static string Quoted(string token) => $"'{token}'";

        private string AnyForm(IReadOnlyList<List<List<Rune>>> word) => $"({string.Join(" OR ", word.Select(AnyText))})";

        private string AnyText(List<List<Rune>> form)
        {
            var name = _named(SearchForm.Of(form));
            return string.Join(" OR ", Texts.Take((int)_depth + 1).Select(text => $"strpos({text}, {name}) > 0"));
        }

        private string Name(string value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@w{_count++}");
            _values.Add(name, value);
            return name;
        }
    }

    private sealed class IndexWriter(Session session) : ISearchWriter
    {
        private readonly PreparedStatement _add = session.Prepare(
            "INSERT INTO search (key, facets, title, brief, body) VALUES (@key, @facets, @title, @brief, @body)", "@key", "@facets", "@title", "@brief", "@body");

        private readonly PreparedStatement _remove = session.Prepare("DELETE FROM search WHERE key = @key", "@key");

        public void Add(long id, DateOnly? day, string? paper, Article article, Brief brief)
        {
            var parts = SearchedParts.Of(article, brief);
            _add.Run(SearchKey.Of(day, id), Facets.Of(paper, article, brief), SearchForm.Of(parts.Title), SearchForm.Of(parts.Brief), SearchForm.Of(parts.Body));
        }

        public void Remove(long id, DateOnly? day, string? paper, Article article, Brief brief) => _remove.Run(SearchKey.Of(day, id));

        public void Dispose()
        {
            _add.Dispose();
            _remove.Dispose();
        }
    }
}
