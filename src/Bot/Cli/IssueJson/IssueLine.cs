using System.Globalization;
using System.Text.Json.Serialization;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Cli.IssueJson;

/// <summary>One issue as <c>read --json</c> prints it: the contract other programs rely on.</summary>
internal sealed record IssueLine(
    string File,
    string? Paper,
    string? Date,
    string DateSource,
    int? Number,
    string? CnCode,
    string? LunarDate,
    int? Pages,
    string? Page,
    string? Weather,
    IReadOnlyList<ArticleLine> Articles,
    IReadOnlyList<FurnitureLine> Furniture,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The line for what was read.</summary>
    public static IssueLine Of(ReadIssue read) => new(
        read.Issue.File,
        read.Issue.Paper,
        Day(read.Issue.Date),
        Name(read.Issue.DateSource),
        read.Issue.Number,
        read.Issue.CnCode,
        read.Issue.LunarDate,
        read.Issue.Pages,
        read.Issue.Page,
        read.Issue.Weather,
        [.. read.Issue.Articles.Zip(read.Briefs, ArticleLine.Of)],
        [.. read.Issue.Furniture.Select(furniture => new FurnitureLine(Pair(furniture.Lines), Name(furniture.Kind)))],
        read.Issue.Warnings);

    /// <summary>A day as ISO text.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A range as a pair.</summary>
    public static IReadOnlyList<int> Pair(LineRange range) => [range.First, range.Last];

    /// <summary>The name of a value as the contract writes it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

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
    double Confidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url)
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
        Math.Round(article.Confidence, 2),
        article.Url);
}

/// <summary>One official notice.</summary>
internal sealed record NoticeLine(
    string Kind,
    string Action,
    string What,
    string Subject,
    int? Level,
    string? Issuer,
    string? Place,
    string? Time,
    string? Until,
    int Line)
{
    /// <summary>The line for a notice.</summary>
    public static NoticeLine Of(Notice notice) => new(
        IssueLine.Name(notice.Kind),
        IssueLine.Name(notice.Action),
        notice.What,
        notice.Subject,
        notice.Level,
        notice.Issuer,
        notice.Place,
        Minute(notice.Time),
        Minute(notice.Until),
        notice.Line);

    private static string? Minute(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One water level.</summary>
internal sealed record ReadingLine(
    string? Station,
    string? River,
    decimal? LevelMeters,
    string? Time,
    decimal? WarningMeters,
    decimal? AboveWarningMeters,
    decimal? GuaranteeMeters,
    decimal? AboveGuaranteeMeters,
    decimal? RiseMeters,
    bool Forecast,
    int Line)
{
    /// <summary>The line for a reading.</summary>
    public static ReadingLine Of(Reading reading) => new(
        reading.Station,
        reading.River,
        reading.LevelMeters,
        reading.Time?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        reading.WarningMeters,
        reading.AboveWarningMeters,
        reading.GuaranteeMeters,
        reading.AboveGuaranteeMeters,
        reading.RiseMeters,
        reading.Forecast,
        reading.Line);
}

/// <summary>Lines of the page that belong to no article.</summary>
internal sealed record FurnitureLine(IReadOnlyList<int> Lines, string Kind);
