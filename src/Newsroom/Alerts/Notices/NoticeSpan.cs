using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>When a notice begins, and until when it holds.</summary>
/// <param name="Time">When it begins, changes or ends.</param>
/// <param name="Until">Until when it holds; the last minute of a day named without an hour.</param>
/// <param name="Day">The day of its time, also where no hour is named.</param>
internal sealed partial record NoticeSpan(DateTime? Time, DateTime? Until, DateOnly? Day)
{
    /// <summary>Nothing is said of the time.</summary>
    public static readonly NoticeSpan None = new(null, null, null);

    /// <summary>The time of something that happens at an hour: a warning, a response, people moved.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the notice starts.</param>
    /// <param name="end">Where it ends.</param>
    public static NoticeSpan OfEvent(NoticeSentence sentence, int start, int end)
    {
        var clauseEnd = sentence.ClauseEnd(end);
        var before = sentence.Moments.Where(moment => moment.End <= start).ToList();
        var moment = sentence.Moments.FirstOrDefault(moment => moment.Start >= start && moment.Start < clauseEnd && moment.Clock is not null && !Foreseen().IsMatch(sentence.Text[end..Math.Max(end, moment.Start)]))
            ?? before.LastOrDefault(moment => moment.Clock is not null)
            ?? before.LastOrDefault();
        return moment is null ? None : new NoticeSpan(moment.Hour, null, moment.Day);
    }

    /// <summary>The time of something that holds for days: a closure, a cut. A day without an hour begins at midnight.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the notice starts.</param>
    public static NoticeSpan OfState(NoticeSentence sentence, int start)
    {
        var (text, moments) = (sentence.Text, sentence.Moments);
        var last = UntilIn(sentence);
        for (var index = 0; index + 1 < moments.Count; index++)
        {
            var (first, end) = (moments[index], moments[index + 1]);
            if (end.Start < first.End || !Through().IsMatch(text[first.End..end.Start]))
                continue;
            if (first.Clock is null && end.Clock is null && index + 3 < moments.Count && moments[index + 2].Start >= end.End && Daily().IsMatch(text[end.End..moments[index + 2].Start]))
                (first, end) = (first with { Clock = moments[index + 2].Clock }, end with { Clock = moments[index + 3].Clock });
            return new NoticeSpan(Begin(first), End(end), first.Day);
        }

        var one = moments.LastOrDefault(moment => moment.End <= start && moment != last) ?? moments.FirstOrDefault(moment => moment.Start >= start && moment != last);
        return new NoticeSpan(one is null ? null : Begin(one), last is null ? null : End(last), one?.Day);
    }

    [GeneratedRegex("^(?:起|开始)?(?:,?直)?(?:至|到|-|—{1,2}|–|~)(?:次日|翌日|当日|当天)?$")]
    private static partial Regex Through();

    [GeneratedRegex("^[,(]?(?:期间)?(?:每[天日])?(?:的|,)?$")]
    private static partial Regex Daily();

    [GeneratedRegex("预计|未来|预报|将有|将出现")]
    private static partial Regex Foreseen();

    [GeneratedRegex("(?:持续|延续|维持|截止|封闭|停运|停航|管制|即日起|今起)(?:到|至)$")]
    private static partial Regex LastsTo();

    [GeneratedRegex("^(?:前|左右|前后)?(?:可|将|有望|全面|逐步|陆续)*(?:恢复|结束|解除|复航|完工)")]
    private static partial Regex OverThen();

    [GeneratedRegex("预计(?:将?于|在|到|至)?$")]
    private static partial Regex Expected();

    private static NamedMoment? UntilIn(NoticeSentence sentence) => sentence.Moments.LastOrDefault(moment =>
    {
        var before = sentence.Text[Math.Max(0, moment.Start - 6)..moment.Start];
        return LastsTo().IsMatch(before) || (Expected().IsMatch(before) && OverThen().IsMatch(sentence.Text.AsSpan(moment.End)));
    });

    private static DateTime? Begin(NamedMoment moment) => moment.Clock is null ? moment.Day?.ToDateTime(TimeOnly.MinValue) : moment.Hour;

    private static DateTime? End(NamedMoment moment) => moment.Clock is null ? moment.Day?.ToDateTime(new TimeOnly(23, 59)) : moment.Hour;
}
