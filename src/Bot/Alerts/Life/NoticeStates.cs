using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>Tells from the notices of an article which warnings and responses are in force.</summary>
internal static class NoticeStates
{
    /// <summary>One state for each warning or response: what was decided last.</summary>
    /// <param name="notices">The notices, in the order of the text.</param>
    /// <param name="day">The day of those without a time.</param>
    public static IReadOnlyList<SubjectState> Of(IEnumerable<Notice> notices, DateOnly day)
    {
        var groups = new List<(AlertSubject Subject, List<Notice> Notices)>();
        foreach (var notice in notices.Where(notice => notice.Kind is NoticeKind.Warning or NoticeKind.Response))
        {
            var subject = Subject(notice);
            var known = groups.FindIndex(group => group.Subject.Is(subject, samePaper: true));
            if (known < 0) groups.Add((subject, [notice]));
            else
            {
                groups[known].Notices.Add(notice);
                groups[known] = (groups[known].Subject.With(subject), groups[known].Notices);
            }
        }

        return [.. groups.Select(group => State(group.Subject, Last(group.Notices), day))];
    }

    private static AlertSubject Subject(Notice notice) =>
        new(notice.Kind is NoticeKind.Warning ? SubjectKind.Warning : SubjectKind.Response, notice.Subject, Issuer: notice.Issuer, Place: notice.Place);

    // An article that tells of the end tells the beginning too. Only a lesser level named after it takes its place: 终止Ⅲ级响应,启动Ⅳ级响应.
    private static Notice Last(List<Notice> notices)
    {
        var end = notices.FindLastIndex(notice => notice.Action is NoticeAction.Ends);
        if (end >= 0) return notices.Skip(end + 1).FirstOrDefault(notice => notice.Level > notices[end].Level) ?? notices[end];
        var weight = notices.Max(Weight);
        var decided = notices.Where(notice => Weight(notice) == weight).ToList();
        return decided.All(notice => notice.Time is not null) ? decided.OrderBy(notice => notice.Time).Last() : decided[^1];
    }

    private static int Weight(Notice notice) => notice.Action switch
    {
        NoticeAction.Rises or NoticeAction.Eases => 2,
        NoticeAction.Starts => 1,
        _ => 0,
    };

    private static SubjectState State(AlertSubject subject, Notice notice, DateOnly day)
    {
        var time = StationStates.Believable(notice.Time, day);
        return new SubjectState
        {
            Subject = subject,
            Severity = notice.Action is NoticeAction.Ends ? Severity.None : Gravity(notice),
            Day = time is { } at ? DateOnly.FromDateTime(at) : day,
            Time = time,
            What = notice.What,
            Level = notice.Level,
            Line = notice.Line,
        };
    }

    // As SeverityJudge grades them: a response of level II is severe, an orange warning is not.
    private static Severity? Gravity(Notice notice) => (notice.Kind, notice.Level) switch
    {
        (_, 1) or (NoticeKind.Response, 2) => Severity.Severe,
        (_, 2) or (NoticeKind.Response, 3) => Severity.Warning,
        (_, null) => null,
        _ => Severity.Watch,
    };
}

/// <summary>Whose a notice is: 株洲市防指 and 市防汛抗旱指挥部 are of a 市, 省气象台 of a 省.</summary>
/// <param name="Name">株洲; empty when not named.</param>
/// <param name="Unit">国, 省, 市, 县 or 区; empty when it cannot be told.</param>
internal sealed partial record IssuerRegion(string Name, string Unit)
{
    private static readonly IssuerRegion Unknown = new("", "");

    /// <summary>The region of a notice's issuer, or else of its place.</summary>
    public static IssuerRegion Of(AlertSubject notice) => Read(notice.Issuer) is { Unit.Length: > 0 } issuer ? issuer : Read(notice.Place);

    /// <summary>Whether both may be one: what is not stated matches anything.</summary>
    public bool MayBe(IssuerRegion other) =>
        Unit.Length == 0 || other.Unit.Length == 0 || (Unit == other.Unit && (Name == other.Name || Name.Length == 0 || other.Name.Length == 0));

    private static IssuerRegion Read(string? text)
    {
        if (text is null || Several().IsMatch(text)) return Unknown;
        if (National().IsMatch(text)) return new IssuerRegion("", "国");
        var last = Units().Matches(text).LastOrDefault();
        return last is null ? Unknown : new IssuerRegion(last.Groups["name"].Value, last.Groups["unit"].Value);
    }

    [GeneratedRegex("[、和及]")]
    private static partial Regex Several();

    [GeneratedRegex("^(?:国家|中央|中国|水利部|应急管理部|自然资源部)")]
    private static partial Regex National();

    [GeneratedRegex("(?:[我全本该])?(?<name>[^省市县区]{0,6})(?<unit>[省市县区])")]
    private static partial Regex Units();
}
