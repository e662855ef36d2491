using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Storage.Sql.Articles;
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

/// <summary>
/// Words of which the index tells only that their tokens are there: whether they also stand next to each other is looked for in the article itself. It is a text, so that it can be a parameter of a statement.
/// </summary>
internal sealed class PhraseCheck
{
    // No letters or digits, so no form of a word holds them; that of a run's end is SearchForm.End.
    private const char NextWord = '\u0001';
    private const char NextForm = '\u0002';

    private readonly string[][] _words;

    private PhraseCheck(string[][] words) => _words = words;

    /// <summary>What has to be looked for; null when the index is right by itself because every word is one token.</summary>
    public static string? Of(SearchTerms terms)
    {
        var words = terms.Words.Where(word => !word.All(Bigrams.IsOneToken)).Select(word => string.Join(NextForm, word.Select(SearchForm.Of)));
        var text = string.Join(NextWord, words);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Reads what <see cref="Of"/> made.</summary>
    public static PhraseCheck Parse(string text) => new([.. text.Split(NextWord).Select(word => word.Split(NextForm))]);

    /// <summary>Whether an article has every word in one of its forms.</summary>
    /// <param name="content">The article as it is kept.</param>
    /// <param name="correction">What an editor put right in it, as it is kept; null for nothing.</param>
    /// <param name="depth">How far it is looked for: in its title, in its brief as well, or in its body as well.</param>
    public bool IsIn(byte[] content, string? correction, SearchDepth depth)
    {
        var (article, brief) = ArticleContent.From(content);
        if (correction is not null) (article, brief, _) = Correction.Show(NewsroomJson.ReadCorrection(correction), article, brief, null);
        var parts = SearchedParts.Of(article, brief);
        var searched = new List<string>(3) { SearchForm.Of(parts.Title) };
        if (depth >= SearchDepth.Brief) searched.Add(SearchForm.Of(parts.Brief));
        if (depth >= SearchDepth.Body) searched.Add(SearchForm.Of(parts.Body));
        return Array.TrueForAll(_words, word => Array.Exists(word, form => searched.Exists(part => part.Contains(form, StringComparison.Ordinal))));
    }
}
