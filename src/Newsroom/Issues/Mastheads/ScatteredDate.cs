using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Mastheads;

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
