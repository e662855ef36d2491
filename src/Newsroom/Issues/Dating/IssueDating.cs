using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles.Bylines;
using Baozhai.Newsroom.Articles.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Concludes the day of an issue that has no masthead from what its stories call today and yesterday.</summary>
internal static partial class IssueDating
{
    private const int Sample = 600;

    /// <summary>Concludes the day; null when the text names no year or no day.</summary>
    public static DateFinding? Infer(Page page, IReadOnlyList<ArticleDraft> drafts)
    {
        if (YearFinder.Find(page) is not var (year, yearGrounds))
            return null;
        var latest = drafts.Where(draft => draft.IsSigned && draft.Body.Count > 0)
            .SelectMany(draft => EventDays(draft.Body[0].Start, year)).DefaultIfEmpty().Max();
        var today = drafts.Select(draft => Today(draft, year)).Where(finding => finding is not null && finding.Date >= latest).MaxBy(finding => finding!.Date);
        if (today is not null)
            return today with { Grounds = $"{today.Grounds} (year from {yearGrounds})" };
        if (latest == default)
            return null;
        var yesterday = page.Printed.Any(line => line.Start.Contains("昨日", StringComparison.Ordinal) || line.Start.Contains("昨天", StringComparison.Ordinal));
        var grounds = $"the day after the latest event, {latest.Month}月{latest.Day}日{(yesterday ? ", and 昨日" : "")} (year from {yearGrounds})";
        return new DateFinding(latest.AddDays(1), grounds);
    }

    private static IEnumerable<DateOnly> EventDays(string lead, int year)
    {
        var story = Dateline.Read(lead) is { } dateline ? lead[Math.Max(0, dateline.Length - DatelineDay)..] : lead;
        foreach (Match match in Day().Matches(story))
        {
            if (Date(year, match.Groups["m"], match.Groups["d"]) is { } first)
                yield return first;
            if (match.Groups["last"].Success && Date(year, match.Groups["m"], match.Groups["last"]) is { } last)
                yield return last;
        }
    }

    // The dateline itself may hold the day: 某报6月1日讯.
    private const int DatelineDay = 60;

    // 今日零时 in one line and 6月27日零时 in another of the same article, or 今天(6月28日).
    private static DateFinding? Today(ArticleDraft draft, int year)
    {
        var text = Words(draft);
        if (TodayInBrackets().Match(text) is { Success: true } plain && Date(year, plain.Groups["m"], plain.Groups["d"]) is { } day)
            return new DateFinding(day, plain.Value);
        foreach (Match today in TodayAt().Matches(text))
        {
            var at = today.Groups["t"].Value;
            foreach (Match named in DayAt().Matches(text))
            {
                if (named.Groups["t"].Value == at && Date(year, named.Groups["m"], named.Groups["d"]) is { } date)
                    return new DateFinding(date, $"{today.Value} / {named.Value}");
            }
        }

        return null;
    }

    private static string Words(ArticleDraft draft)
    {
        var heads = draft.Heads.SelectMany(head => head.Lines).Select(line => line.Start);
        var body = draft.Body.Take(4).Select(line => MatchForm.Fold(line.Text.AsSpan(0, Math.Min(line.Length, Sample))));
        return string.Join('\n', heads.Concat(body));
    }

    private static DateOnly? Date(int year, Group month, Group day)
    {
        var m = int.Parse(month.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var d = int.Parse(day.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;
    }

    [GeneratedRegex("(?<!年|[将定]于|截至|[至到])(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?!前|起|之前|以前)(?:[晚上下午凌晨]{0,2}[至到—-](?<last>\\d{1,2})日)?")]
    private static partial Regex Day();

    [GeneratedRegex("今[日天]\\((?<m>\\d{1,2})月(?<d>\\d{1,2})日\\)")]
    private static partial Regex TodayInBrackets();

    [GeneratedRegex("今[日天](?<t>零时|凌晨|清晨|早晨|上午|中午|下午|\\d{1,2}时)")]
    private static partial Regex TodayAt();

    [GeneratedRegex("(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?<t>零时|凌晨|清晨|早晨|上午|中午|下午|\\d{1,2}时)")]
    private static partial Regex DayAt();
}
