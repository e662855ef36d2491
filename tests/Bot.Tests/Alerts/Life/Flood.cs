using Baozhai.Bot.Alerts.Life;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Tests.Alerts.Life;

/// <summary>What the reports of an invented flood say. Its first day is 1 July 2026.</summary>
internal static class Flood
{
    public const string Paper = "临河日报";

    public static readonly Reading[] Nothing = [];

    /// <summary>A level measured on a day of July.</summary>
    public static Reading Level(string station, decimal meters, int day, int hour = 6, decimal? warning = 51m, decimal? guarantee = null) => new()
    {
        Station = station,
        River = station[..2],
        LevelMeters = meters,
        Time = At(day, hour),
        WarningMeters = warning,
        GuaranteeMeters = guarantee,
        Line = 7,
    };

    /// <summary>A response by level.</summary>
    public static Notice Response(NoticeAction action, int? level, string? issuer = "市防汛抗旱指挥部", string subject = "防汛") => new()
    {
        Kind = NoticeKind.Response,
        Action = action,
        Subject = subject,
        Level = level,
        What = level is null ? "防汛应急响应" : $"防汛{"ⅠⅡⅢⅣ"[level.Value - 1]}级应急响应",
        Issuer = issuer,
        Line = 9,
    };

    /// <summary>A warning by colour.</summary>
    public static Notice Warning(NoticeAction action, int level, string subject = "暴雨", string? place = null) => new()
    {
        Kind = NoticeKind.Warning,
        Action = action,
        Subject = subject,
        Level = level,
        What = $"{subject}{"红橙黄蓝"[level - 1]}色预警",
        Place = place,
        Line = 9,
    };

    /// <summary>A report of an issue of a day of July.</summary>
    public static AlertReport Report(
        int day, Reading[]? readings = null, Notice[]? notices = null, bool grave = true, Severity severity = Severity.Warning, string text = "", string? paper = Paper) =>
        AlertReport.Of(
            new Article { Id = default, Headline = "清江汛情", Paragraphs = [new Paragraph(text, [7])] },
            new Brief { Summary = "", Readings = readings ?? Nothing, Notices = notices ?? [], Severity = severity },
            paper,
            new DateOnly(2026, 7, day),
            grave);

    private static DateTime At(int day, int hour) => new(2026, 7, day, hour, 0, 0);
}
