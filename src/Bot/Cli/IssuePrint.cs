using System.Globalization;
using System.Text;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Cli;

/// <summary>An issue as a person reads it on a terminal.</summary>
internal static class IssuePrint
{
    /// <summary>Paper and day, then each article with its brief, then what was doubtful.</summary>
    public static string Of(ReadIssue read)
    {
        var issue = read.Issue;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{issue.File}: {issue.Paper ?? "?"} {issue.Date:yyyy-MM-dd} ({issue.DateSource}), {issue.Articles.Count} articles\n");
        foreach (var (article, brief) in issue.Articles.Zip(read.Briefs)) Append(text, article, brief);
        foreach (var warning in issue.Warnings) text.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Article article, Brief brief)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n■ {(article.Kicker is null ? "" : $"{article.Kicker} | ")}{article.Headline}\n");
        foreach (var subtitle in article.Subtitles) text.Append(CultureInfo.InvariantCulture, $"  —— {subtitle}\n");
        if (article.Byline is not null) text.Append(CultureInfo.InvariantCulture, $"  {article.Byline}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {brief.Summary}\n");
        text.Append(CultureInfo.InvariantCulture, $"  [{string.Join('、', brief.Topics.Select(topic => topic.Name))}] [{string.Join('、', brief.Places)}]");
        text.Append(CultureInfo.InvariantCulture, $" lines {string.Join(',', article.Lines.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"))}\n");
    }
}
