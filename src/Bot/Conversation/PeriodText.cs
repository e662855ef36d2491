using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Messages;

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

/// <summary>The days from one to another: a day, a month or a year, as people narrow a search to.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "yyyy年M月份"];
    private static readonly string[] Relative = ["今天", "今日", "today", "昨天", "昨日", "yesterday", "前天"];
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d号", "yyyyMMdd"];

    /// <summary>What a word says that can only be a date: 2024-06-27, 2024-06, 2024年6月, 2024年, 昨天; null for any other, 2024 among them.</summary>
    public static DateSpan? Clear(string word, DateOnly today)
    {
        if (Relative.Contains(word, StringComparer.OrdinalIgnoreCase) && DayText.Parse(word, today, []) is { } near) return new DateSpan(near, near);
        if (DateOnly.TryParseExact(word, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateSpan(day, day);
        // 2.5 and 1.2 are figures; a month has its year before it in four digits.
        if (DateOnly.TryParseExact(word, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new DateSpan(month, EndOfMonth(month));
        return word.EndsWith('年') ? Year(word[..^1]) : null;
    }

    /// <summary>What four digits say as a year; null when they are none.</summary>
    public static DateSpan? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999
            ? new DateSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;

    /// <summary>The span as it is said.</summary>
    public string Say(Language language)
    {
        if (From == To) return From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return To == EndOfMonth(From)
            ? From.ToString(language.Say("yyyy年M月", "yyyy-MM"), CultureInfo.InvariantCulture)
            : From.ToString(language.Say("yyyy年", "yyyy"), CultureInfo.InvariantCulture);
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
