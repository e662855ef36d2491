using System.Globalization;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

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
