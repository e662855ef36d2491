using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Days that a text names with their weekday or their lunar date and without a year: 6月27日（星期四）, 6月19日（农历五月十四）. Together they tell the year.</summary>
internal sealed partial class SpokenDays
{
    private const string Weekdays = "日一二三四五六";
    private const int Earliest = 1990;
    private const int Latest = 2049;
    private const int Most = 64;
    private const int Sample = 4000;

    private readonly List<(int Month, int Day, DayOfWeek? Weekday, LunarDate? Lunar)> _days = [];

    /// <summary>Takes the days of a line.</summary>
    public void Note(string text)
    {
        if (_days.Count >= Most || !text.Contains('月', StringComparison.Ordinal) || !text.AsSpan().ContainsAny("星周农農"))
            return;
        var folded = MatchForm.Fold(text.AsSpan(0, Math.Min(text.Length, Sample)));
        for (var match = Day().Match(folded); match.Success && _days.Count < Most; match = match.NextMatch())
        {
            DayOfWeek? weekday = match.Groups["w"].Success ? (DayOfWeek)Weekdays.IndexOf(match.Groups["w"].Value.Replace('天', '日'), StringComparison.Ordinal) : null;
            LunarDate? lunar = match.Groups["lunar"].Success ? LunarDateText.Find(match.Groups["lunar"].Value)?.Date : null;
            if (weekday is not null || lunar is not null)
                _days.Add((EventDays.Number(match.Groups["m"]), EventDays.Number(match.Groups["d"]), weekday, lunar));
        }
    }

    /// <summary>The only year in which all of them are right; null when there are several or none.</summary>
    public int? Year()
    {
        if (_days.Count == 0)
            return null;
        int? found = null;
        for (var year = Earliest; year <= Latest; year++)
        {
            if (!_days.TrueForAll(day => Holds(year, day.Month, day.Day, day.Weekday, day.Lunar)))
                continue;
            if (found is not null)
                return null;
            found = year;
        }

        return found;
    }

    private static bool Holds(int year, int month, int day, DayOfWeek? weekday, LunarDate? lunar) =>
        DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{month}-{day}"), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && (weekday is null || date.DayOfWeek == weekday) && (lunar is null || lunar.Value.Agrees(date));

    [GeneratedRegex("(?<!年|\\d)(?<m>\\d{1,2})月(?<d>\\d{1,2})日[(, ]{0,2}(?:(?:星期|周)(?<w>[一二三四五六日天]))?[, ]{0,2}(?:农历)?(?<lunar>[^)。,]{0,6}[正一二三四五六七八九十冬腊]月[初十廿二三][一二三四五六七八九十]?)?")]
    private static partial Regex Day();
}
