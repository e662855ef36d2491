using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>A query in the words of FTS5 (<see href="https://www.sqlite.org/fts5.html#full_text_query_syntax"/>). It holds only
/// letters, digits, and quotes set here, so no text can break it.</summary>
internal static class SearchQuery
{
    /// <summary>Longer queries are cut: nobody types so much, and each word costs a look into the index.</summary>
    private const int MaxWords = 16;

    private const int MaxCharacters = 256;

    /// <summary>What must be there in the words of FTS5: every word in one of its forms, and every facet.</summary>
    public static string Match(SearchTerms terms) => string.Join(
        " AND ", terms.Words.Select(word => $"({string.Join(" OR ", word.Select(Phrase))})").Concat(terms.Facets.Select(facet => $"\"{facet}\"")));

    /// <summary>The words of a query that have a letter or digit, each as its runs of them and those of the words that mean the same.</summary>
    public static IReadOnlyList<IReadOnlyList<List<List<Rune>>>> Words(string query, Synonyms synonyms) =>
        [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Runs(synonyms.Of(word)))
            .Where(word => word.Count > 0)
            .Take(MaxWords)];

    /// <summary>The words that have a letter or digit, as runs of them, cut where they are too long.</summary>
    public static IReadOnlyList<List<List<Rune>>> Runs(IEnumerable<string> words) =>
        [.. words.Select(word => Cut(SearchText.Runs(word))).Where(runs => runs.Count > 0)];

    private static string Phrase(List<List<Rune>> word) => $"\"{Bigrams.Of(word, out var open)}\"{(open ? "*" : "")}";

    private static List<List<Rune>> Cut(List<List<Rune>> runs)
    {
        var left = MaxCharacters;
        var cut = new List<List<Rune>>();
        foreach (var run in runs)
        {
            if (left <= 0) break;
            cut.Add(run.Count <= left ? run : run[..left]);
            left -= run.Count;
        }

        return cut;
    }
}
