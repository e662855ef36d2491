using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Presentation;

/// <summary>Shows where the words of a search, or words that mean the same, occur in what it found.</summary>
internal sealed class WordHits
{
    // More words than the search itself looks for are not worth marking.
    private const int MaxWords = 16;

    /// <summary>For each word its patterns: itself and its synonyms.</summary>
    private readonly List<List<string>> _words;

    /// <summary>The hits of some words, divided by white space.</summary>
    public WordHits(string words, Synonyms synonyms) => _words =
    [
        .. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => synonyms.Of(word).Select(FoldedText.Pattern).Where(pattern => pattern.Length > 0).ToList())
            .Where(patterns => patterns.Count > 0)
            .Take(MaxWords),
    ];

    /// <summary>
    /// An entry of the list of results: with the summary where that and the headline hold every word, else with the piece of the body
    /// (or the byline) that holds most of them.
    /// </summary>
    public ItemPart Item(int number, ArchivedArticle article, string? note)
    {
        var plain = ArticleList.Item(number, article, note);
        var summary = plain.Text ?? "";
        var shown = FoldedText.Of($"{string.Join('\n', [plain.Headline, article.Article.Title, article.Article.Kicker, .. article.Article.Subtitles])}\n{summary}");
        var missing = _words.Where(patterns => !patterns.Exists(pattern => shown.Find(pattern).Any())).ToList();
        if (missing.Count > 0 && Elsewhere(article, missing) is { } snippet) return plain with { Text = snippet.Text, Marks = snippet.Marks };
        var marks = Snippet.Merge(Find(FoldedText.Of(summary), _words).Select(hit => hit.Place));
        return marks.Count > 0 ? plain with { Marks = marks } : plain;
    }

    private Snippet? Elsewhere(ArchivedArticle article, List<List<string>> missing)
    {
        foreach (var text in new[] { FullWidth.Set(article.Article.Body), article.Article.Byline })
        {
            if (string.IsNullOrEmpty(text)) continue;
            var folded = FoldedText.Of(text);
            var centres = Find(folded, missing);
            if (centres.Count > 0) return Snippet.Of(text, centres, Find(folded, _words));
        }

        return null;
    }

    private static List<(int Word, Range Place)> Find(FoldedText text, List<List<string>> words) =>
        [.. words.SelectMany((patterns, word) => patterns.SelectMany(text.Find).Select(place => (word, place))).OrderBy(hit => hit.place.Start.Value)];
}
