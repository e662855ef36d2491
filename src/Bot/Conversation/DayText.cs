using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Days as people write them: 2024-06-27, 2024年6月27日, 20240627, 6月27日, 06-27, 今天, 昨天, 前天, yesterday.</summary>
internal static partial class DayText
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
            case "前天" or "前日": return today.AddDays(-2);
            case "大前天": return today.AddDays(-3);
        }

        // 上周五 is that of the week before this.
        if (LastWeek().Match(text) is { Success: true } last && WeekdaysText.Take(last.Groups["day"].Value, out _) is [var weekday])
            return today.AddDays(weekday - 7 - LocalSlots.IsoWeekday(today));

        if (DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (InYear(text, LeapYear) is not { } leap) return null;
        var printed = issues.Where(issue => issue.Month == leap.Month && issue.Day == leap.Day).ToList();
        if (printed.Count > 0) return printed.Max();
        return Enumerable.Range(0, YearsBack).Select(years => InYear(text, today.Year - years)).FirstOrDefault(candidate => candidate <= today);
    }

    [GeneratedRegex("^(?:上个?(?=周|星期|礼拜)|last +)(?<day>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastWeek();

    private static DateOnly? InYear(string text, int year)
    {
        var formats = WithoutYear.Select(format => $"yyyy {format}").ToArray();
        return DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000} {text}"), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

/// <summary>Days to come as people write them: 明天, 周五, 下周一, 7月1日, 15号, 2026-07-01, 月底, tomorrow, next monday, July 1.</summary>
internal static partial class ComingDayText
{
    // The next 29 February is at most eight years away.
    private const int YearsAhead = 9;

    private static readonly string[] WithYear = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d号", "yyyyMMdd", "MMMM d yyyy", "d MMMM yyyy", "MMM d yyyy", "d MMM yyyy"];
    private static readonly string[] WithoutYear = ["M-d", "M/d", "M.d", "M月d日", "M月d号", "M月d", "MMMM d", "MMM d", "d MMMM", "d MMM"];

    /// <summary>The day; without a year the first such day after today; null when the text is no day. One with a year may be past.</summary>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        var name = text.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Trim();
        var monday = today.AddDays(1 - LocalSlots.IsoWeekday(today));
        switch (name)
        {
            case "今天" or "今日" or "today": return today;
            case "明天" or "明日" or "tomorrow": return today.AddDays(1);
            case "后天" or "the day after tomorrow": return today.AddDays(2);
            case "大后天": return today.AddDays(3);
            case "下周" or "下星期" or "next week": return monday.AddDays(7);
            case "下个月" or "下月" or "next month": return new DateOnly(today.Year, today.Month, 1).AddMonths(1);
            case "月底" or "月末": return new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1);
        }

        // 到五月 and 到二月底: the first day of a month to come, or its last.
        if (Month().Match(name) is { Success: true } ofYear && Numerals.Parse(ofYear.Groups["month"].Value) is >= 1 and <= 12 and var month)
        {
            var first = new DateOnly(month < today.Month || (month == today.Month && !ofYear.Groups["end"].Success) ? today.Year + 1 : today.Year, month, 1);
            return ofYear.Groups["end"].Success ? first.AddMonths(1).AddDays(-1) : first;
        }

        if (DateOnly.TryParseExact(name, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (OfMonth().Match(name) is { Success: true } ofMonth && Numerals.Parse(ofMonth.Groups["day"].Value) is >= 1 and <= 31 and var number)
            return Enumerable.Range(1, 62).Select(today.AddDays).First(candidate => candidate.Day == number);
        if (Next().Match(name) is { Success: true } next && WeekdaysText.Take(next.Groups["day"].Value, out var rest) is [var weekday] && string.IsNullOrWhiteSpace(rest))
        {
            // 下周五 is that of next week, 周五 and “next friday” the first to come.
            return next.Groups["week"].Success ? monday.AddDays(6 + weekday) : today.AddDays(((weekday - LocalSlots.IsoWeekday(today) + 6) % 7) + 1);
        }

        return Enumerable.Range(0, YearsAhead).Select(years => InYear(name, today.Year + years)).FirstOrDefault(candidate => candidate > today);
    }

    private static DateOnly? InYear(string text, int year)
    {
        var formats = WithoutYear.Select(format => $"yyyy {format}").ToArray();
        return DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000} {text}"), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex("^(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?<end>底|末)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("^(?:the )?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日|st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex("^(?:(?<week>下个?)(?=周|星期|礼拜)|next +|这?个?)?(?<day>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Next();
}
