using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Days and times together, in any order: 工作日 7:30, 周一三五 早上7点 18:00, 每天八点, weekdays at 7:30.</summary>
/// <param name="Weekdays">ISO numbers, 1 is Monday, ascending; empty when none was named.</param>
/// <param name="Times">Times of day, ascending; empty when none was named.</param>
internal sealed partial record ScheduleText(IReadOnlyList<int> Weekdays, IReadOnlyList<TimeOnly> Times)
{
    /// <summary>
    /// Reads it; null when the text says anything else, or nothing, or other times for other days (工作日 7:30 周末 9:00): all days have the same.
    /// </summary>
    public static ScheduleText? Parse(string text)
    {
        var weekdays = WeekdaysText.Take(text, out var rest);
        var others = Filler().Replace(rest, " ").Split('\n').Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        if (others.Count == 0) return weekdays.Count > 0 ? new ScheduleText(weekdays, []) : null;
        return others is [var only] && TimeOfDayText.Parse(only) is { Count: > 0 } times ? new ScheduleText(weekdays, times) : null;
    }

    [GeneratedRegex("改[成为到]|设[成为]|[的在、,和]|\\b(?:on|at|to|every|and)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}

/// <summary>
/// Weekdays as people write them: 周一三五, 周一到周五, 星期一、三, 一三五, 工作日, 周末, 每天, Mon-Fri, tue and thu, weekdays, weekends, daily.
/// They are taken out of a text that says other things as well.
/// </summary>
internal static partial class WeekdaysText
{
    private const string Chinese = "一二三四五六日";
    private const string Week = "(?:每个?)?(?:周|星期|礼拜)";

    // 周一三点 is Monday at three, 周一二十点 Monday at eight in the evening.
    private const string One = "(?:[一三四五六日天](?![点时])|二(?![十点时])|[1-7](?![\\d:.点时apAP]| *[ap]m))";
    private const string Name = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?\\b";
    private const string Range = " *(?:到|至|[-~–—]) *";
    private const string And = " *[、,和及与] *";

    private static readonly string[] English = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Takes the weekdays out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">What else it says; each line end stands where weekdays stood.</param>
    /// <returns>ISO numbers, 1 is Monday, ascending; empty when the text names no weekday.</returns>
    public static IReadOnlyList<int> Take(string text, out string rest)
    {
        var days = new SortedSet<int>();
        rest = Pattern().Replace(text, match =>
        {
            days.UnionWith(Days(match));
            return "\n";
        });
        return [.. days];
    }

    /// <summary>The weekdays of a text with where they stand.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<(int Start, int Length, IReadOnlyList<int> Days)> Find(string text)
    {
        foreach (Match match in Pattern().Matches(text)) yield return (match.Index, match.Length, [.. Days(match).Distinct().Order()]);
    }

    private static IEnumerable<int> Days(Match match)
    {
        if (match.Groups["all"].Success) return Enumerable.Range(1, 7);
        if (match.Groups["work"].Success) return Enumerable.Range(1, 5);
        return match.Groups["end"].Success ? [6, 7] : Listed(match.Value);
    }

    // Day after day; after 到 or a dash also the days in between, over the weekend where it must be.
    private static IEnumerable<int> Listed(string text)
    {
        var last = 0;
        var isRange = false;
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["to"].Success)
            {
                isRange = true;
                continue;
            }

            var day = Day(part.Value);
            for (var between = last; isRange && between != day; between = (between % 7) + 1) yield return between;
            yield return day;
            last = day;
            isRange = false;
        }
    }

    private static int Day(string text) => text[0] switch
    {
        '天' => 7,
        >= '1' and <= '7' and var digit => digit - '0',
        >= 'A' and <= 'z' => Array.IndexOf(English, text[..3].ToLowerInvariant()) + 1,
        var numeral => Chinese.IndexOf(numeral, StringComparison.Ordinal) + 1,
    };

    [GeneratedRegex(
        "(?<all>每天|每日|天天|\\b(?:daily|every ?day|each day|all days)\\b)"
        + "|(?<work>每个?工作日|工作日|上班日|平日|\\b(?:week|work)days?\\b)"
        + "|(?<end>每个?周末|周末|双休日|\\bweekends?\\b)"
        + $"|{Week}{One}(?:(?:{Range}|{And}| )?{Week}{One}|(?:{Range}|{And})?{One})*"
        + "|(?<![^ ])[一二三四五六日](?:(?:到|至|[-~、,])?[一二三四五六日])+(?![^ ])"
        + $"|\\b{Name}(?:(?: *(?:[-~–—]|\\bto\\b|\\bthrough\\b) *| *(?:,|&|\\band\\b) *(?:and +)?| ){Name})*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex("(?<to>到|至|[-~–—]|\\bto\\b|\\bthrough\\b)|[一二三四五六日天1-7]|mon|tue|wed|thu|fri|sat|sun", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
