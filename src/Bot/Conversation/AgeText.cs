using System.Globalization;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>Says of data that is not of these days how old it is.</summary>
internal static class AgeText
{
    private const int DaysOfMonth = 30;

    /// <summary>旧数据，3 天前的; null for what is of today or yesterday, of a day to come, or of an unknown day.</summary>
    /// <param name="day">The day it is of.</param>
    /// <param name="today">The present day.</param>
    /// <param name="language">The language.</param>
    public static string? Of(DateOnly? day, DateOnly today, Language language)
    {
        if (day is not { } known || today.DayNumber - known.DayNumber is var days && days < 2) return null;
        var years = today.Year - known.Year - (known.AddYears(today.Year - known.Year) > today ? 1 : 0);
        var (count, chinese, english) = (days / DaysOfMonth) switch
        {
            _ when years > 0 => (years, "年", "year"),
            >= 2 and var months => (months, "个月", "month"),
            _ => (days, "天", "day"),
        };
        var number = count.ToString(CultureInfo.InvariantCulture);
        return language.Say($"旧数据，{number} {chinese}前的", $"old data, {number} {english}{(count == 1 ? "" : "s")} ago");
    }

    /// <summary>The same behind something, in brackets; empty where nothing need be said.</summary>
    public static string Behind(DateOnly? day, DateOnly today, Language language) =>
        Of(day, today, language) is { } age ? language.Say($"（{age}）", $" ({age})") : "";

    /// <summary>The day of an instant on a clock.</summary>
    public static DateOnly Today(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date);
}
