using System.Globalization;

namespace Baozhai.Bot.Conversation;

/// <summary>Days as people write them: 2024-06-27, 2024年6月27日, 20240627, 6月27日, 06-27, 今天, 昨天, 前天, yesterday.</summary>
internal static class DayText
{
    private static readonly string[] WithYear = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] WithoutYear = ["M-d", "M/d", "M.d", "M月d日", "M月d号"];

    /// <summary>The day; without a year the last such day up to today; null when the text is no day.</summary>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        switch (text.ToLowerInvariant())
        {
            case "今天" or "今日" or "today": return today;
            case "昨天" or "昨日" or "yesterday": return today.AddDays(-1);
            case "前天": return today.AddDays(-2);
        }

        if (DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        foreach (var year in new[] { today.Year, today.Year - 1 })
        {
            var dated = string.Create(CultureInfo.InvariantCulture, $"{year} {text}");
            var formats = WithoutYear.Select(format => $"yyyy {format}").ToArray();
            if (DateOnly.TryParseExact(dated, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day <= today) return day;
        }

        return null;
    }
}
