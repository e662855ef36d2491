using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>Finds the lines of an article that a summary is based on.</summary>
public static class SummaryGrounding
{
    /// <summary>The 1-based lines of the paragraphs that share most wording with each sentence of a summary, in line order; empty when no paragraph shares any.</summary>
    /// <param name="article">The article.</param>
    /// <param name="summary">A summary of it.</param>
    public static IReadOnlyList<int> Lines(Article article, string summary)
    {
        var lines = new SortedSet<int>();
        foreach (var sentence in SentenceSplitter.Split(summary))
        {
            var said = new CharacterPairs();
            said.Add(sentence);
            var best = article.Paragraphs.Select(paragraph => (paragraph.Lines, Shared: Shared(said, paragraph.Text))).MaxBy(pair => pair.Shared);
            if (best.Shared > 0)
                lines.UnionWith(best.Lines);
        }

        return [.. lines];
    }

    private static int Shared(CharacterPairs said, string text)
    {
        var pairs = new CharacterPairs();
        pairs.Add(text);
        return said.All.Count(pairs.Has);
    }
}
