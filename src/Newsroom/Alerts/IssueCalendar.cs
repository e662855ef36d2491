namespace Baozhai.Newsroom.Alerts;

/// <summary>Resolves the days that reports name against the day of the issue.</summary>
/// <param name="issueDate">The day of the issue; null when unknown.</param>
internal sealed class IssueCalendar(DateOnly? issueDate)
{
    // A bare day in a report is at most this many days ahead, as far as a forecast reaches.
    private const int ForecastDays = 10;

    // A later year is a misprint; a limit below that of DateOnly keeps date arithmetic in range.
    private const int LatestYear = 9000;

    /// <summary>The day meant; null when it is not certain.</summary>
    public DateOnly? Resolve(SpokenTime time)
    {
        if (time is { Year: { } year, Month: { } month, Day: { } day })
            return Make(year, month, day);
        if (issueDate is not { Year: > 1 and <= LatestYear } issue)
            return null;
        if (time.DaysFromIssue is { } days)
            return issue.AddDays(days);
        if (time.Day is not { } dayOfMonth)
            return null;
        var candidates = time.Month is { } named
            ? Enumerable.Range(issue.Year - 1, 3).Select(candidate => Make(candidate, named, dayOfMonth))
            : Enumerable.Range(-1, 3).Select(months => issue.AddMonths(months)).Select(near => Make(near.Year, near.Month, dayOfMonth));
        return candidates
            .Where(candidate => candidate is not null && (time.Month is not null || candidate <= issue.AddDays(ForecastDays)))
            .MinBy(candidate => Math.Abs(candidate!.Value.DayNumber - issue.DayNumber));
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
