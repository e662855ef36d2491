using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Infers the year of an issue from the years in its text; from weekday and lunar date beside a day, and from the file's name, where the text names no year that is not a plan.</summary>
internal static partial class YearFinder
{
    private const int Unnamed = 0;

    /// <summary>The year of dated notices, or else the latest year in the text outside of plans and ranges, corrected by what the text calls 去年, 今年 or 明年. Null when the text names no year.</summary>
    /// <param name="page">The page.</param>
    /// <param name="dated">Full dates that close notices.</param>
    /// <param name="early">Whether all events are from January to March.</param>
    /// <param name="file">The file's name, where a year in it is a witness.</param>
    public static (int Year, string Grounds)? Find(Page page, IReadOnlyList<DateOnly> dated, bool early, string file = "")
    {
        int latest = Unnamed, spoken = Unnamed, current = Unnamed, last = Unnamed, whole = Unnamed, planned = Unnamed, since = Unnamed;
        var days = new SpokenDays();
        foreach (var line in page.Printed)
        {
            days.Note(line.Text);
            if (!line.Text.Contains('年', StringComparison.Ordinal))
                continue;
            // One match at a time: a collection would keep every one of a long line.
            for (var match = Year().Match(line.Text); match.Success; match = match.NextMatch())
            {
                if (match.Groups["plan"].Success)
                {
                    // 从2019年起 may be history or a plan; with a month it is a rule that begins.
                    if (match.Groups["month"].Success)
                        planned = planned == Unnamed ? Number(match) : Math.Min(planned, Number(match));
                    else
                        since = Math.Max(since, Number(match));
                    continue;
                }

                latest = Math.Max(latest, Number(match));
                if (!match.Groups["term"].Success)
                    spoken = Math.Max(spoken, Number(match));
            }

            current = Latest(current, ThisYear(), line.Text);
            last = Latest(last, LastYear(), line.Text);
            whole = Latest(whole, WholeYear(), line.Text);
        }

        var signed = dated.Count > 0 ? dated.Max(date => date.Year) : Unnamed;
        if (latest == Unnamed && signed == Unnamed)
        {
            return days.Year() is { } told ? (told, $"a weekday or a lunar date of {told}")
                : InName().Match(file) is { Success: true } name ? (Number(name), $"the file's name, {Number(name)}")
                : since != Unnamed ? (since, $"{since}年")
                : planned != Unnamed ? (planned - 1, $"the year before a plan, {planned}年") : null;
        }
        if (signed > Unnamed && signed >= spoken)
            return (signed, signed == latest ? $"{signed}年" : $"the date of a notice, {signed}年");
        if (last == latest)
            return (latest + 1, $"去年 / {latest}年");
        return early && whole == latest && current != latest
            ? (latest + 1, $"the stories are of the first months, and {latest}年 is told as over")
            : (latest, $"{latest}年");
    }

    private static int Latest(int year, Regex form, string text)
    {
        for (var match = form.Match(text); match.Success; match = match.NextMatch())
            year = Math.Max(year, Number(match));
        return year;
    }

    private static int Number(Match match) => int.TryParse(HalfWidth.Fold(match.Groups["y"].ValueSpan), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Unnamed;

    // Not the end of a range, a plan or a founding: 2021—2030年, 到2035年, 2027年前, 将于2025年, 始建于1998年.
    [GeneratedRegex("(?<![\\d—–至-]|(?<!截)[到至]|力争|争取|预计|计划|[将定拟]于|将在|明年|[建生办]于|成立于|毕业于)(?<y>(?:19[89]|20[0-4])\\d)年(?!\\d{0,2}月?底?前|远景|目标|建成|竣工|投用|全面建成|[底内]?将)(?<term>度)?(?<plan>(?<=[从自]\\d{4}年)(?<month>\\d{1,2}月)?(?:\\d{1,2}日)?(?:零时)?[起开])?")]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9A-Za-z])(?<y>(?:19[5-9]|20[0-4])[0-9])(?![0-9A-Za-z])")]
    private static partial Regex InName();

    [GeneratedRegex("去年[^。！？!?]{0,120}?(?<![\\d—至])(?<y>20[0-4]\\d)年")]
    private static partial Regex LastYear();

    [GeneratedRegex("今年\\(?（?(?<y>20[0-4]\\d)年|(?<y>20[0-4]\\d)年(?:以来|新年|春节|元旦|1月|的?第一|开局)")]
    private static partial Regex ThisYear();

    [GeneratedRegex("(?<![到至—-])(?<y>20[0-4]\\d)年(?:全年|年?[底末]|1[0-2]月|第?四季度)")]
    private static partial Regex WholeYear();
}
