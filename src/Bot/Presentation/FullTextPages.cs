using Baozhai.Newsroom.Articles;

namespace Baozhai.Bot.Presentation;

/// <summary>Divides a story into parts that can be read on a phone.</summary>
internal static class FullTextPages
{
    /// <summary>The longest part, in UTF-16 units.</summary>
    public const int MaxLength = 1200;

    /// <summary>The parts, at least one, each a list of paragraphs; a paragraph longer than a part is cut behind a sentence where there is one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Article article)
    {
        var pages = new List<IReadOnlyList<string>>();
        var page = new List<string>();
        var length = 0;
        foreach (var text in article.Paragraphs.SelectMany(paragraph => Cut(paragraph.Text)))
        {
            if (page.Count > 0 && length + text.Length > MaxLength)
            {
                pages.Add(page);
                page = [];
                length = 0;
            }

            page.Add(text);
            length += text.Length;
        }

        pages.Add(page);
        return pages;
    }

    private static IEnumerable<string> Cut(string text)
    {
        while (text.Length > MaxLength)
        {
            var end = text.LastIndexOfAny(['。', '！', '？', '；', '!', '?', ';'], MaxLength - 1) + 1;
            if (end <= 0) end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
            yield return text[..end];
            text = text[end..];
        }

        if (text.Length > 0) yield return text;
    }
}
