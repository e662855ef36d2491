using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Composition.Bodies;

/// <summary>The day a lead tells of.</summary>
internal static partial class EventDay
{
    /// <summary>The first day named in a lead, resolved with the day of the issue; null when it names none.</summary>
    /// <param name="lead">The folded beginning of the first paragraph.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    public static DateOnly? Find(string lead, DateOnly? issueDate)
    {
        var dateline = Dateline.Read(lead);
        var story = dateline is null ? lead : lead[dateline.Length..];
        if (Vague().Match(story) is { Success: true } vague && (Day().Match(story) is not { Success: true } day || vague.Index < day.Index) && vague.Index < 12)
            return null;
        foreach (Match match in Day().Matches(story))
        {
            if (Resolve(match, issueDate) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>Resolves a match of month and day, or of 今日 and 昨日.</summary>
    private static DateOnly? Resolve(Match match, DateOnly? issueDate)
    {
        if (match.Groups["rel"] is { Success: true } relative && !match.Groups["d"].Success)
            return issueDate?.AddDays(relative.ValueSpan[0] switch { '昨' => -1, '前' => -2, _ => 0 });
        var month = Number(match.Groups["m"]) ?? issueDate?.Month;
        var day = Number(match.Groups["d"]);
        var year = Number(match.Groups["y"]) ?? issueDate?.Year;
        if (month is not (>= 1 and <= 12) || year is not (>= 1949 and <= 9999) || day is null or 0 || day > DateTime.DaysInMonth(year.Value, month.Value))
            return null;
        var date = new DateOnly(year.Value, month.Value, day.Value);
        // A December event in a January issue was last year.
        return !match.Groups["y"].Success && issueDate is { } issue && date > issue.AddDays(180) ? date.AddYears(-1) : date;
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("(?:(?:(?<y>\\d{4})年)?(?<m>\\d{1,2})月)(?<d>\\d{1,2})日|(?<rel>今日|今天|今晨|今晚|昨日|昨天|昨晚|昨夜|前日|前天)(?:\\((?<m>\\d{1,2})月(?<d>\\d{1,2})日\\))?|(?<![\\d月至到—-])(?<d>\\d{1,2})日(?![报均照])")]
    private static partial Regex Day();

    [GeneratedRegex("近日|日前|连日来|近期|近年来|今年以来|去年以来")]
    private static partial Regex Vague();
}
