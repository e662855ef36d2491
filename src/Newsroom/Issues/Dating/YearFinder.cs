using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Concludes the year of an issue from the years its text names.</summary>
internal static partial class YearFinder
{
    /// <summary>The latest year named that is not a plan's; the one after it when the text calls it 去年. Null when none is named.</summary>
    public static (int Year, string Grounds)? Find(Page page)
    {
        int? latest = null;
        foreach (var line in page.Printed)
        {
            foreach (Match match in Year().Matches(line.Text))
            {
                var year = Number(match);
                if (year > (latest ?? 0))
                    latest = year;
            }
        }

        if (latest is not { } found)
            return null;
        foreach (var line in page.Printed)
        {
            foreach (Match match in LastYear().Matches(line.Text))
            {
                if (Number(match) == found)
                    return (found + 1, $"去年 / {found}年");
            }
        }

        return (found, $"{found}年");
    }

    private static int Number(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Not the end of a range or plan: 2021—2030年, 到2035年, 2027年前.
    [GeneratedRegex("(?<![\\d—–至-]|(?<!截)[到至]|力争|预计|计划)(?<y>(?:19[89]|20[0-4])\\d)年(?!\\d{0,2}月?底?前|远景|目标)")]
    private static partial Regex Year();

    [GeneratedRegex("去年[^。！？!?]{0,120}?(?<![\\d—至])(?<y>20[0-4]\\d)年")]
    private static partial Regex LastYear();
}
