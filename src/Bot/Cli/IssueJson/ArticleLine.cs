using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Cli.IssueJson;

/// <summary>One article with its brief.</summary>
internal sealed record ArticleLine(
    string Id,
    string Kind,
    string? Kicker,
    string? Title,
    string Headline,
    IReadOnlyList<string> Subtitles,
    string? Byline,
    IReadOnlyList<string> Reporters,
    IReadOnlyList<string> Correspondents,
    string? Agency,
    string? EventDate,
    string? Page,
    IReadOnlyList<IReadOnlyList<int>> Lines,
    IReadOnlyList<IReadOnlyList<int>> HeadLines,
    IReadOnlyList<IReadOnlyList<int>> Joins,
    IReadOnlyList<string> Paragraphs,
    string Summary,
    IReadOnlyList<int> SummaryLines,
    IReadOnlyList<TopicMatch> Topics,
    IReadOnlyList<string> Places,
    IReadOnlyList<ReadingLine> Readings,
    IReadOnlyList<NoticeLine> Notices,
    string Severity,
    string? SeverityReason,
    string Danger,
    double Confidence)
{
    /// <summary>The line for an article and its brief.</summary>
    public static ArticleLine Of(Article article, Brief brief) => new(
        article.Id.Value,
        IssueLine.Name(article.Kind),
        article.Kicker,
        article.Title,
        article.Headline,
        article.Subtitles,
        article.Byline,
        article.Reporters,
        article.Correspondents,
        article.Agency,
        IssueLine.Day(article.EventDate),
        article.Page,
        [.. article.Lines.Select(IssueLine.Pair)],
        [.. article.HeadLines.Select(IssueLine.Pair)],
        [.. article.Joins.Select(join => (IReadOnlyList<int>)[join.Line, join.Continuation])],
        [.. article.Paragraphs.Select(paragraph => paragraph.Text)],
        brief.Summary,
        brief.SummaryLines,
        brief.Topics,
        brief.Places,
        [.. brief.Readings.Select(ReadingLine.Of)],
        [.. brief.Notices.Select(NoticeLine.Of)],
        IssueLine.Name(brief.Severity),
        brief.SeverityReason,
        IssueLine.Name(brief.Danger),
        Math.Round(article.Confidence, 2));
}
