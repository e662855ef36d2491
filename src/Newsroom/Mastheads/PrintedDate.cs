using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Mastheads;

/// <summary>A full date as printed. A misprint can make it a day that does not exist.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day.</param>
internal readonly partial record struct PrintedDate(int Year, int Month, int Day)
{
    private const int FirstRepublicYear = 1911;

    /// <summary>The day; null when the calendar has none.</summary>
    public DateOnly? Date => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month) ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Every full date of a folded text, in order.</summary>
    public static IEnumerable<PrintedDate> All(string text)
    {
        foreach (Match match in Forms().Matches(text))
        {
            if (Of(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } date)
                yield return date;
        }
    }

    /// <summary>A date from its printed parts; null when they are no numbers.</summary>
    public static PrintedDate? Of(string year, string month, string day) =>
        YearOf(year) is >= 1900 and <= 2100 and var y && (ChineseNumber.Read(month) ?? English.Month(month)) is { } m && ChineseNumber.Read(day) is { } d
            ? new PrintedDate(y, m, d)
            : null;

    /// <summary>Takes the dates out of a text.</summary>
    public static string Without(string text) => Forms().Replace(text, " ");

    // 民国一一三年 counts from 1912.
    private static int? YearOf(string year) => year.Contains("民国", StringComparison.Ordinal)
        ? ChineseNumber.Read(year.AsSpan(year.IndexOf('国', StringComparison.Ordinal) + 1)) + FirstRepublicYear
        : ChineseNumber.Read(year);

    [GeneratedRegex(
        "(?<y>(?<!\\d)[12] ?[90] ?\\d ?\\d|[一二][九〇○◯O0零][〇○◯O0零一二三四五六七八九]{2}|民国[\\d一二三四五六七八九〇○零元十]{1,4}) ?年 ?"
        + "(?:(?<m>1 ?[0-2]|0? ?[1-9]|十[一二]?|[一二三四五六七八九元]) ?月 ?(?<d>[0-3] ?\\d|\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?|卅一?) ?日"
        + "|(?<m>\\d{1,2}) ?月 ?(?<d>\\d{1,2})(?= |$))"
        + "|(?<![\\d-])(?<y>(?:19|20)\\d{2}) ?(?<s>[-./·—]) ?(?<m>\\d{1,2}) ?\\k<s> ?(?<d>\\d{1,2})(?![\\d-])"
        + "|" + English.Forms
        + "|(?<!\\d)(?<y>20\\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?!\\d)")]
    private static partial Regex Forms();
}

/// <summary>Dates in English, as mastheads print them beside the Chinese ones: July 9, 2026; 9 July 2026; JUL. 9TH 2026.</summary>
internal static class English
{
    private const string Names = "(?<m>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6})\\.?";

    /// <summary>The pattern of such a date; its groups are y, m and d.</summary>
    public const string Forms = "(?<![A-Za-z])" + Names + " ?(?<d>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?,? ?(?<y>(?:19|20)\\d{2})(?!\\d)"
        + "|(?<![A-Za-z\\d])(?<d>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)? ?" + Names + ",? ?(?<y>(?:19|20)\\d{2})(?!\\d)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The number of a month by its first letters; null for other words.</summary>
    public static int? Month(string name) =>
        name.Length >= 3 && Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + 1 : null;
}

/// <summary>A date whose parts stand on lines of their own in any order: 8 / 2021年1月, or 1月8日 / 2021年.</summary>
internal static partial class ScatteredDate
{
    /// <summary>The date; null when a part is missing.</summary>
    public static PrintedDate? Find(IReadOnlyList<PageLine> lines)
    {
        string? year = null, month = null, day = null;
        foreach (var line in lines)
        {
            if (Part().Match(line.Start) is not { Success: true } match)
                continue;
            year ??= Value(match.Groups["y"]);
            month ??= Value(match.Groups["m"]);
            day ??= Value(match.Groups["d"]);
        }

        return year is not null && month is not null && day is not null ? PrintedDate.Of(year, month, day) : null;
    }

    private static string? Value(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        "^(?<y>\\d{4}|[一二][九〇○零][〇○零一二三四五六七八九]{2}) ?[年./] ?(?:(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月?)?$"
        + "|^(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月 ?(?:(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?日?)?$"
        + "|^(?<d>\\d{1,2}) ?日?$")]
    private static partial Regex Part();
}
