using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>A time named in a sentence, resolved against the issue and the day named before it.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Day">The day; null when not certain.</param>
/// <param name="Clock">The time since midnight; null when no hour is named.</param>
internal sealed partial record NamedMoment(int Start, int End, DateOnly? Day, TimeSpan? Clock)
{
    /// <summary>The hour meant; null when no hour is named or its day is not certain.</summary>
    public DateTime? Hour => Day is { } day && Clock is { } clock ? day.ToDateTime(TimeOnly.MinValue) + clock : null;

    /// <summary>The times named in a text; a bare hour belongs to the day named last.</summary>
    /// <param name="text">The text.</param>
    /// <param name="calendar">Resolves the days named.</param>
    /// <param name="day">The day named last, before the text and then within it.</param>
    public static IReadOnlyList<NamedMoment> In(string text, IssueCalendar calendar, ref DateOnly? day)
    {
        var moments = new List<NamedMoment>();
        foreach (var time in SpokenTime.In(text))
        {
            var start = time.Start;
            if (time is { NamesDay: false, Clock: not null } && BareHour().Match(text[Math.Max(0, start - 4)..start]) is { Success: true } bare
                && start - bare.Length >= (moments.LastOrDefault()?.End ?? 0))
                moments.Add(new NamedMoment(start - bare.Length, start - 1, day, TimeSpan.FromHours(int.Parse(bare.Groups["h"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));
            var resolved = time.NamesDay ? ResolveBehind(moments.LastOrDefault(), time, text, calendar) : NextDay().IsMatch(text[..start][^Math.Min(2, start)..]) ? day?.AddDays(1) : day;
            if (time.NamesDay)
                day = resolved;
            moments.Add(new NamedMoment(start, start + time.Length, resolved, time.Clock));
        }

        return moments;
    }

    // 8—18时, 8至18时: the first hour goes without its 时.
    [GeneratedRegex("(?<![0-9月年])(?<h>1?[0-9]|2[0-4])[-—–~至到]$")]
    private static partial Regex BareHour();

    [GeneratedRegex("[次翌]日$")]
    private static partial Regex NextDay();

    [GeneratedRegex("^[^,;。]{0,6}(?:至|到|-|—{1,2}|–|~)$")]
    private static partial Regex Through();

    /// <summary>9月3日至25日: the day after 至 belongs to the month before it, or to the next.</summary>
    private static DateOnly? ResolveBehind(NamedMoment? previous, SpokenTime time, string text, IssueCalendar calendar)
    {
        if (time is not { Day: { } named, Month: null } || previous?.Day is not { } first || !Through().IsMatch(text[previous.End..time.Start]))
            return calendar.Resolve(time);
        var month = named >= first.Day ? first : first.AddMonths(1);
        return named >= 1 && named <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, named) : null;
    }
}
