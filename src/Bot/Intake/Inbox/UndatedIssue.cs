using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.Inbox;

/// <summary>Tells whether a page without a date may be of the day it came: whether no other year and no day far away is named in it.</summary>
internal static partial class UndatedIssue
{
    // A story of today may speak of last week's meeting; an old page speaks of nothing near.
    private const int NearDays = 3;

    // The flood of 1998 is a measure, not a date.
    private const int LongAgo = 8;

    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>What in a text speaks against its being of a day, in its own words; null when nothing does.</summary>
    public static string? Against(string text, DateOnly day)
    {
        var folded = Fold(text);
        var dates = Dates().Matches(folded).Select(match => (match.Value, Date: Read(match, day))).Where(found => found.Date is not null).ToList();
        var isNear = dates.Exists(found => Math.Abs(found.Date!.Value.DayNumber - day.DayNumber) <= NearDays);
        if (dates.Count > 0 && !isNear) return dates[0].Value;
        var years = Years().Matches(folded).Select(match => (match.Value, Year: int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)))
            .Where(found => found.Year > day.Year - LongAgo && found.Year <= day.Year + 1).ToList();
        return isNear || years.Count == 0 || years.Exists(found => found.Year == day.Year) ? null : years[0].Value;
    }

    private static DateOnly? Read(Match match, DateOnly day)
    {
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : day.Year;
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var number = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, number);
        // 12月31日 on New Year's Day is yesterday.
        return match.Groups["year"].Success || date.DayNumber - day.DayNumber < 300 ? date : date.AddYears(-1);
    }

    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var character = source[i] is '○' or '零' or 'Ｏ' ? '〇' : source[i];
            var digit = ChineseDigits.IndexOf(character, StringComparison.Ordinal);
            folded[i] = character is >= '０' and <= '９' ? (char)(character - '０' + '0') : digit >= 0 && IsOfAYear(source, i) ? (char)('0' + digit) : source[i];
        }
    });

    // 二〇二四年, and neither 十一月 nor 一年.
    private static bool IsOfAYear(string text, int at)
    {
        int first = at, last = at;
        while (first > 0 && IsChineseDigit(text[first - 1])) first--;
        while (last + 1 < text.Length && IsChineseDigit(text[last + 1])) last++;
        return last - first == 3 && last + 1 < text.Length && text[last + 1] == '年';
    }

    private static bool IsChineseDigit(char character) => ChineseDigits.Contains(character, StringComparison.Ordinal) || character is '○' or '零' or 'Ｏ';

    [GeneratedRegex("(?:(?<year>(?:19|20)[0-9]{2}) ?年 ?)?(?<![0-9])(?<month>[0-9]{1,2}) ?月 ?(?<day>[0-9]{1,2}) ?[日号]")]
    private static partial Regex Dates();

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2}) ?年(?!以来|大?洪水|特大|大水|前|后)")]
    private static partial Regex Years();
}
