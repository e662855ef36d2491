using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>The facts of one article that matter to alerts.</summary>
internal sealed record AlertReport
{
    /// <summary>The paper; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>The day it tells of: that of its event, or else of its issue.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it is read, local to the paper.</summary>
    public DateTime Now { get; init; }

    /// <summary>Whether it is grave enough to raise an alert, or to say that one became graver.</summary>
    public required bool MayRaise { get; init; }

    /// <summary>How grave the article is as a whole.</summary>
    public Severity Severity { get; init; }

    /// <summary>What that rests on, in the article's words; null when not known.</summary>
    public string? Reason { get; init; }

    /// <summary>How the stations, warnings and responses stand that it names.</summary>
    public IReadOnlyList<SubjectState> Subjects { get; init; } = [];

    /// <summary>What water is back below its warning level.</summary>
    public required Recession Recession { get; init; }

    /// <summary>Whether it tells nothing that any alert could be about.</summary>
    public bool IsIdle => Subjects.Count == 0 && !Recession.IsAny && !MayRaise;

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="brief">Its brief.</param>
    /// <param name="paper">Its paper.</param>
    /// <param name="issueDay">The day of its issue.</param>
    /// <param name="mayRaise">Whether it is grave enough to raise an alert.</param>
    /// <param name="now">When it is read, local to the paper; the start of its day unless given.</param>
    public static AlertReport Of(Article article, Brief brief, string? paper, DateOnly issueDay, bool mayRaise, DateTime? now = null)
    {
        var day = article.EventDate is { } named && named < issueDay ? named : issueDay;
        var moment = now ?? issueDay.ToDateTime(TimeOnly.MinValue);
        IReadOnlyList<SubjectState> subjects = [.. StationStates.Of(brief.Readings, day), .. NoticeStates.Of(brief.Notices, day)];
        var (severity, reason) = Standing(brief, subjects, moment);
        return new AlertReport
        {
            Paper = paper,
            Day = day,
            Now = moment,
            MayRaise = mayRaise && (severity == brief.Severity || severity >= Severity.Warning),
            Severity = severity,
            Reason = reason,
            Subjects = subjects,
            Recession = Recession.In(article),
        };
    }

    /// <summary>How grave an article is at a moment: where its gravity rests on water that it expects to be back by then, it is less grave.</summary>
    private static (Severity Severity, string? Reason) Standing(Brief brief, IReadOnlyList<SubjectState> subjects, DateTime now)
    {
        if (brief.SeverityReason is not { } reason) return (brief.Severity, null);
        var rest = subjects.Where(state => state.Subject.IsWater && state.IsExpectedOver(now)).ToList();
        if (!rest.Exists(state => reason.Contains(state.Subject.Name, StringComparison.Ordinal))) return (brief.Severity, reason);
        var severity = subjects.Select(state => state.SeverityAt(now) ?? Severity.None).Append(Severity.Watch).Max();
        return severity < brief.Severity ? (severity, null) : (brief.Severity, reason);
    }
}
