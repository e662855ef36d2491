using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Years and months as people write them: 2024, 2024年, 2024-06, 202406, 2024年6月, 6月, 今年, 去年, 本月, 上个月, this year; also a single day.</summary>
internal static partial class PeriodText
{
    /// <summary>
    /// The first and the last day; a month without a year is that of the newest given issue in such a month, else of this year. Null when
    /// the text is no period.
    /// </summary>
    public static (DateOnly From, DateOnly Until)? Parse(string text, DateOnly today, IReadOnlyList<DateOnly> issues)
    {
        switch (text.ToLowerInvariant())
        {
            case "今年" or "本年" or "this year": return Year(today.Year);
            case "去年" or "last year": return Year(today.Year - 1);
            case "本月" or "这个月" or "当月" or "this month": return Month(today.Year, today.Month);
            case "上月" or "上个月" or "last month": return Month(today.AddMonths(-1).Year, today.AddMonths(-1).Month);
        }

        var match = Pattern().Match(text);
        if (!match.Success) return DayText.Parse(text, today, issues) is { } day ? (day, day) : null;
        if (!match.Groups["month"].Success) return Year(Number(match.Groups["year"]));
        var month = Number(match.Groups["month"]);
        if (match.Groups["year"].Success) return Month(Number(match.Groups["year"]), month);
        var newest = issues.Where(issue => issue.Month == month).Select(issue => issue.Year).DefaultIfEmpty(today.Year).Max();
        return Month(newest, month);
    }

    private static (DateOnly From, DateOnly Until) Year(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static (DateOnly From, DateOnly Until) Month(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?:(?<year>(?:19|20)[0-9]{2})年?|(?<year>(?:19|20)[0-9]{2})(?:[-/.]|年 ?)(?<month>0?[1-9]|1[0-2])月?份?|(?<year>(?:19|20)[0-9]{2})(?<month>0[1-9]|1[0-2])|(?<month>0?[1-9]|1[0-2])月份?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
