using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues.Dating;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues;

/// <summary>Warnings for the operator: no text, no date, no title, words that stand twice.</summary>
internal static class ReadingWarnings
{
    /// <summary>The warnings of an issue.</summary>
    public static IReadOnlyList<string> Of(Page page, IReadOnlyList<Article> articles, DateFinding? inferred, DateOnly? date)
    {
        var warnings = new List<string>();
        if (page.Printed.Count == 0)
            warnings.Add("the file has no text");
        else if (articles.Count == 0)
            warnings.Add("no article found");
        if (inferred is not null)
            warnings.Add($"date inferred from {inferred.Grounds}");
        else if (date is null && page.Printed.Count > 0)
            warnings.Add("no date found: neither masthead nor dated stories with a year");
        foreach (var article in articles.Where(article => article.Title is null))
            warnings.Add($"line {First(article)}: an article without a title");
        foreach (var article in articles)
        {
            var body = string.Concat(article.Paragraphs.Take(3).Select(paragraph => paragraph.Text));
            foreach (var head in (IEnumerable<string?>)[article.Kicker, article.Title, .. article.Subtitles])
            {
                foreach (var word in DoubledWords.In(head ?? "", body)) warnings.Add($"line {First(article)}: {word.Printed} stands twice in the headline");
            }

            foreach (var paragraph in article.Paragraphs)
            {
                foreach (var word in DoubledWords.In(paragraph.Text)) warnings.Add($"line {paragraph.Lines[0]}: {word.Printed} stands twice");
            }
        }

        return warnings;
    }

    private static int First(Article article) => article.Lines.Concat(article.HeadLines).Select(range => range.First).DefaultIfEmpty().Min();
}
