using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Storage.Search;

/// <summary>A query in the words of FTS5 (<see href="https://www.sqlite.org/fts5.html#full_text_query_syntax"/>). It holds only
/// letters, digits, and quotes set here, so no text can break it.</summary>
internal static class SearchQuery
{
    /// <summary>Longer queries are cut: nobody types so much, and each word costs a look into the index.</summary>
    private const int MaxWords = 16;

    private const int MaxCharacters = 256;

    /// <summary>Every word as a phrase, all of which must match, each itself or one that means the same; null when the query has no letter or digit.</summary>
    public static string? Match(string query, Synonyms synonyms)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => AnyOf(synonyms.Of(word)))
            .OfType<string>()
            .Take(MaxWords)
            .ToList();
        return words.Count == 0 ? null : string.Join(" AND ", words.Select(phrases => $"({phrases})"));
    }

    /// <summary>Any of these words, each as a phrase; null when none has a letter or digit.</summary>
    public static string? AnyOf(IEnumerable<string> words) =>
        string.Join(" OR ", words.Select(Phrase).OfType<string>()) is { Length: > 0 } phrases ? phrases : null;

    private static string? Phrase(string word)
    {
        var runs = Cut(SearchText.Runs(word));
        return runs.Count == 0 ? null : $"\"{Bigrams.Of(runs, out var open)}\"{(open ? "*" : "")}";
    }

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
