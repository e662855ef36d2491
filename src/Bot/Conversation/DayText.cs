using System.Globalization;

namespace Baozhai.Bot.Conversation;

/// <summary>Days as people write them: 2024-06-27, 2024年6月27日, 20240627, 6月27日, 06-27, 今天, 昨天, 前天, yesterday.</summary>
internal static class DayText
{
    // Has every day there is.
    private const int LeapYear = 2000;

    // The last 29 February is at most eight years away.
    private const int YearsBack = 9;

    private static readonly string[] WithYear = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] WithoutYear = ["M-d", "M/d", "M.d", "M月d日", "M月d号"];

    /// <summary>
    /// The day; without a year the newest of the given issues on such a day, else the last such day up to today; null when the text is no day.
    /// </summary>
    public static DateOnly? Parse(string text, DateOnly today, IReadOnlyList<DateOnly> issues)
    {
        switch (text.ToLowerInvariant())
        {
            case "今天" or "今日" or "today": return today;
            case "昨天" or "昨日" or "yesterday": return today.AddDays(-1);
            case "前天": return today.AddDays(-2);
        }

        if (DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (InYear(text, LeapYear) is not { } leap) return null;
        var printed = issues.Where(issue => issue.Month == leap.Month && issue.Day == leap.Day).ToList();
        if (printed.Count > 0) return printed.Max();
        return Enumerable.Range(0, YearsBack).Select(years => InYear(text, today.Year - years)).FirstOrDefault(candidate => candidate <= today);
    }

    private static DateOnly? InYear(string text, int year)
    {
        var formats = WithoutYear.Select(format => $"yyyy {format}").ToArray();
        return DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000} {text}"), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
