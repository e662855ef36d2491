using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>The days of past events in a lead. Plans, deadlines and history do not count.</summary>
internal static partial class EventDays
{
    // The dateline itself may hold the day: 某报6月1日讯, 新华社北京1月7日电.
    private const int DatelineDay = 60;

    /// <summary>Month and day of every event in a folded lead, with the year where it is printed.</summary>
    public static IEnumerable<(int? Year, int Month, int Day)> Of(string lead)
    {
        var story = Dateline.Read(lead) is { } dateline ? lead[Math.Max(0, dateline.Length - DatelineDay)..] : lead;
        foreach (Match match in Day().Matches(story))
        {
            var month = Number(match.Groups["m"]);
            int? year = match.Groups["y"].Success ? Number(match.Groups["y"]) : null;
            yield return (year, month, Number(match.Groups["d"]));
            if (match.Groups["last"].Success)
                yield return (year, month, Number(match.Groups["last"]));
        }
    }

    /// <summary>The number in a group of digits; 0 for digits outside ASCII, which match no day.</summary>
    public static int Number(Group group) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        "(?<!\\d|[将定拟]于|将在|截至|截止|[至到从自]|计划|预计|[去前明]年|\\d年)(?:(?<y>20[0-4]\\d)年)?(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?!\\d|前|起|之前|以前|[^,，。;；至到—-]{0,10}(?:将|拟定?于|有望)|至今)"
        + "(?:[晚上下午凌晨]{0,2}[至到—-](?<last>\\d{1,2})日(?![前起]|[^,，。;；]{0,10}(?:将|有望)))?")]
    private static partial Regex Day();
}
