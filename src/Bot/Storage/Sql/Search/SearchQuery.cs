using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Sql.Search;

/// <summary>The words of a query.</summary>
internal static class SearchQuery
{
    /// <summary>Longer queries are cut: nobody types so much, and each word costs a look into the index.</summary>
    private const int MaxWords = 16;

    private const int MaxCharacters = 256;

    /// <summary>The words of a query that have a letter or digit, each as its runs of them and those of the words that mean the same.</summary>
    public static IReadOnlyList<IReadOnlyList<List<List<Rune>>>> Words(string query, Synonyms synonyms) =>
        [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Runs(synonyms.Of(word)))
            .Where(word => word.Count > 0)
            .Take(MaxWords)];

    /// <summary>The words that have a letter or digit, as runs of them, cut where they are too long.</summary>
    public static IReadOnlyList<List<List<Rune>>> Runs(IEnumerable<string> words) =>
        [.. words.Select(word => Cut(SearchText.Runs(word))).Where(runs => runs.Count > 0)];

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
