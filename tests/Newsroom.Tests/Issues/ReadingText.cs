using System.Globalization;
using System.Text;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>Writes a reading so that a change in it shows in a diff.</summary>
internal static class ReadingText
{
    public static string Of(Issue issue)
    {
        var text = new StringBuilder();
        Line(text, "paper", issue.Paper);
        Line(text, "date", $"{issue.Date:yyyy-MM-dd} {issue.DateSource}");
        Line(text, "number", issue.Number?.ToString(CultureInfo.InvariantCulture));
        Line(text, "cn", issue.CnCode);
        Line(text, "lunar", issue.LunarDate);
        Line(text, "pages", issue.Pages?.ToString(CultureInfo.InvariantCulture));
        Line(text, "page", issue.Page);
        Line(text, "weather", issue.Weather);
        foreach (var article in issue.Articles)
            Write(text, article);
        text.Append('\n');
        foreach (var piece in issue.Furniture)
            Line(text, "furniture", $"{Ranges([piece.Lines])} {piece.Kind}");
        foreach (var warning in issue.Warnings)
            Line(text, "warning", warning);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Article article)
    {
        text.Append('\n');
        Line(text, "article", $"{article.Kind} {article.Id}");
        Line(text, "  kicker", article.Kicker);
        Line(text, "  title", article.Title);
        if (article.Title is null)
            Line(text, "  headline", article.Headline);
        foreach (var subtitle in article.Subtitles)
            Line(text, "  subtitle", subtitle);
        Line(text, "  byline", article.Byline);
        Line(text, "  reporters", string.Join(' ', article.Reporters));
        Line(text, "  correspondents", string.Join(' ', article.Correspondents));
        Line(text, "  agency", article.Agency);
        Line(text, "  event", article.EventDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "  page", article.Page);
        Line(text, "  lines", Ranges(article.Lines));
        Line(text, "  headLines", Ranges(article.HeadLines));
        Line(text, "  joins", string.Join(' ', article.Joins.Select(join => $"{join.Line}+{join.Continuation}")));
    }

    private static string Ranges(IEnumerable<LineRange> ranges) =>
        string.Join(' ', ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(name).Append(": ").Append(value.TrimEnd()).Append('\n');
    }
}
