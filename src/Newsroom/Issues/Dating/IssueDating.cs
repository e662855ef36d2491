using Baozhai.Newsroom.Mastheads;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Infers the day of an issue without a masthead from what its stories call today and yesterday, and from the days of their events.</summary>
internal static class IssueDating
{
    // A day this many days after all others is a plan that the patterns did not recognise.
    private const int Outlying = 20;

    /// <summary>Infers the day; null when nothing tells the year, or the text names no day.</summary>
    public static DateFinding? Infer(Page page, IReadOnlyList<ArticleDraft> drafts, string file = "")
    {
        var notices = drafts.SelectMany(draft => draft.Signatures).SelectMany(line => PrintedDate.All(line.Start))
            .Select(date => date.Date).OfType<DateOnly>().ToList();
        var events = drafts.Where(draft => draft.IsSigned && draft.Body.Count > 0).SelectMany(draft => EventDays.Of(draft.Opening!.Start)).ToList();
        var months = events.Where(day => day.Year is null).Select(day => day.Month).ToList();
        if (YearFinder.Find(page, notices, months.Count > 0 && months.TrueForAll(month => month <= 3), file) is not var (year, yearGrounds))
            return null;
        if (TurnsTheYear(months) && events.Exists(day => day.Year == year && day.Month >= 11))
            (year, yearGrounds) = (year + 1, $"January after {year}年12月");
        var days = events.Select(day => Resolve(day.Year ?? (TurnsTheYear(months) && day.Month >= 11 ? year - 1 : year), day.Month, day.Day))
            .OfType<DateOnly>().Concat(notices).Where(day => day.Year <= year).Order().ToList();
        var left = DropOutlier(days);
        var latest = days.Count > 0 ? days[^1] : default;
        var today = drafts.Select(draft => TodayFinder.Find(draft, (month, day) => Resolve(year, month, day)))
            .Where(finding => finding is not null && finding.Date >= latest).MaxBy(finding => finding!.Date);
        var ending = $"(year from {yearGrounds}){left}";
        if (today is not null)
            return today with { Grounds = $"{today.Grounds} {ending}" };
        if (latest == default)
            return null;
        if (notices.Contains(latest) && days.Count(day => day == latest) == 1)
            return new DateFinding(latest, $"the date of a notice, {latest.Month}月{latest.Day}日, after all events {ending}");
        var yesterday = page.Printed.Any(line => line.Start.Contains("昨日", StringComparison.Ordinal) || line.Start.Contains("昨天", StringComparison.Ordinal));
        return new DateFinding(latest.AddDays(1), $"the day after the latest event, {latest.Month}月{latest.Day}日{(yesterday ? ", and 昨日" : "")} {ending}");
    }

    // Stories of December beside stories of January, and of no month between: the issue is January's.
    private static bool TurnsTheYear(IReadOnlyList<int> months) =>
        months.Any(month => month >= 11) && months.Any(month => month <= 2) && months.All(month => month is >= 11 or <= 2);

    private static string DropOutlier(List<DateOnly> days)
    {
        if (days.Count < 3 || days[^1].DayNumber - days[^2].DayNumber <= Outlying || days[^2].DayNumber - days[^3].DayNumber > Outlying)
            return "";
        var last = days[^1];
        days.RemoveAt(days.Count - 1);
        return $"; {last.Month}月{last.Day}日 is too far from the other days to be an event";
    }

    private static DateOnly? Resolve(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}

/// <summary>An inferred date with its grounds.</summary>
/// <param name="Date">The day.</param>
/// <param name="Grounds">The words it was inferred from, for the operator.</param>
internal sealed record DateFinding(DateOnly Date, string Grounds);
