using System.Globalization;
using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Cli;

/// <summary>What each line of a file was taken for and why, beside the line itself.</summary>
internal static class EvidencePrint
{
    private const int ShownOfLine = 28;
    private const int RoleWidth = 10;

    /// <summary>One line for each line that is not blank: number, role, article, its beginning, the reason.</summary>
    public static string Of(ReadIssue read)
    {
        var articles = ArticleOfLine(read.Issue);
        var printed = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{read.Issue.File}\n");
        var evidence = read.Evidence.ToDictionary(entry => entry.Line);
        var number = 0;
        foreach (var line in read.Text.AsSpan().EnumerateLines())
        {
            if (!evidence.TryGetValue(++number, out var entry)) continue;
            var article = articles.TryGetValue(number, out var ordinal) ? string.Create(CultureInfo.InvariantCulture, $"■{ordinal}") : "";
            var start = line.Length > ShownOfLine ? $"{line[..ShownOfLine]}…" : line.ToString();
            printed.Append(CultureInfo.InvariantCulture, $"{number,5} {entry.Role.ToString().ToLowerInvariant().PadRight(RoleWidth)} {article,4} {start}  ← {entry.Reason}\n");
        }

        foreach (var (article, index) in read.Issue.Articles.Select((article, index) => (article, index)))
            printed.Append(CultureInfo.InvariantCulture, $"■{index + 1} {article.Headline} ({article.Kind.ToString().ToLowerInvariant()}, confidence {article.Confidence:0.00})\n");
        foreach (var warning in read.Issue.Warnings) printed.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        return printed.ToString();
    }

    private static Dictionary<int, int> ArticleOfLine(Issue issue) => issue.Articles
        .SelectMany((article, index) => article.Lines.Concat(article.HeadLines)
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Select(line => (line, ordinal: index + 1)))
        .ToDictionary(entry => entry.line, entry => entry.ordinal);
}
