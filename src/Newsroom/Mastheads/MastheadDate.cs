using System.Globalization;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>
/// Decides the day of a masthead. Printed dates, weekday, lunar date and the file's name count alike:
/// the day that most of them name wins, and each that names another day gives a warning.
/// </summary>
internal static class MastheadDate
{
    private const string Weekdays = "日一二三四五六";

    // Many pages repeat one date. They come from one template, so together they count little more than one.
    private const int MostPrinted = 3;

    /// <summary>Decides; null when nothing names a day.</summary>
    public static (DateOnly Date, IReadOnlyList<string> Doubts)? Decide(IReadOnlyList<PrintedDate> printed, DayOfWeek? weekday, LunarDate? lunar, DateOnly? hint)
    {
        DateOnly? best = null;
        var most = 0;
        foreach (var candidate in Candidates(printed, lunar, hint).Distinct())
        {
            var score = Math.Min(MostPrinted, printed.Count(date => date.Date == candidate)) + Voice(weekday == candidate.DayOfWeek)
                + Voice(lunar?.Agrees(candidate) ?? false) + Voice(hint == candidate);
            if (score > most)
                (best, most) = (candidate, score);
        }

        // A lunar date alone, or a file's name, is no masthead.
        return best is { } day && (printed.Any(date => date.Date == day) || most >= 2) ? (day, [.. Doubts(day, printed, weekday, lunar)]) : null;
    }

    private static int Voice(bool agrees) => agrees ? 1 : 0;

    private static IEnumerable<DateOnly> Candidates(IReadOnlyList<PrintedDate> printed, LunarDate? lunar, DateOnly? hint)
    {
        foreach (var date in printed)
        {
            if (date.Date is { } day)
                yield return day;
        }

        if (lunar is { } moon)
        {
            foreach (var year in printed.Select(date => date.Year).Concat(moon.Years()).Distinct())
            {
                if (moon.In(year) is { } day)
                    yield return day;
            }
        }

        if (printed.Count > 0 && hint is { } named)
            yield return named;
    }

    private static IEnumerable<string> Doubts(DateOnly day, IReadOnlyList<PrintedDate> printed, DayOfWeek? weekday, LunarDate? lunar)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var date in printed.Where(date => date.Date != day).Distinct())
            yield return $"masthead: the printed {date.Year}年{date.Month}月{date.Day}日 disagrees with the other signs of the date, read as {iso}";
        if (printed.Count == 0)
            yield return $"masthead: no full date printed, {iso} is what the lunar date and the weekday say";
        if (weekday is { } named && named != day.DayOfWeek)
            yield return $"masthead: 星期{Weekdays[(int)named]} disagrees with {iso}, a 星期{Weekdays[(int)day.DayOfWeek]}";
        if (lunar is { } moon && !moon.Agrees(day))
            yield return LunarDate.Of(day) is { } right ? $"masthead: the lunar date {moon} disagrees with {iso}, which is {right}" : $"masthead: the lunar date {moon} cannot be checked";
    }
}
