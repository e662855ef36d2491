using System.Globalization;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Cli.IssueJson;

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
