using System.Globalization;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts;

/// <summary>A day or an hour as a report names it: 6月27日零时, 26日5时35分, 今日8时, 20时45分.</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Year">The year named.</param>
/// <param name="Month">The month named.</param>
/// <param name="Day">The day of the month named.</param>
/// <param name="DaysFromIssue">Days after the issue's day, for 今日, 昨日, 明日.</param>
/// <param name="Clock">The time since midnight; null when no hour is named.</param>
internal sealed partial record SpokenTime(int Start, int Length, int? Year, int? Month, int? Day, int? DaysFromIssue, TimeSpan? Clock)
{
    /// <summary>Whether a day is named, so that a bare hour after it belongs to that day.</summary>
    public bool NamesDay => Day is not null || DaysFromIssue is not null;

    /// <summary>Every time named in a text.</summary>
    public static IEnumerable<SpokenTime> In(string text) =>
        Pattern().Matches(text).Where(match => match.Length > 0).Select(Read).Where(time => time.NamesDay || time.Clock is not null);

    [GeneratedRegex(
        """
        (?:(?<day>(?:(?<y>[0-9]{4})年)?(?:(?<m>[0-9]{1,2})月)?(?<d>[0-9]{1,2})日)|(?<rel>今日|今天|昨日|昨天|前天|明日|明天|昨晚|今晨|昨夜|今晚))?
        (?<part>上午|下午|凌晨|晚上|晚间|晚|夜间|中午|早上|清晨|早晨|傍晚|深夜|夜里)?
        (?:(?<h>[0-9]{1,2}|零)(?:时|点)(?!间|段|期)(?:(?<min>[0-9]{1,2})分|(?<half>半))?|(?<h2>[0-9]{1,2})[:：](?<min2>[0-9]{2})(?![0-9]))?
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();

    private static SpokenTime Read(Match match)
    {
        var relative = match.Groups["rel"].Value;
        var part = match.Groups["part"].Value;
        return new SpokenTime(
            match.Index,
            match.Length,
            Number(match.Groups["y"]),
            Number(match.Groups["m"]),
            Number(match.Groups["d"]),
            relative switch { "" => null, "前天" => -2, ['昨', ..] => -1, ['明', ..] => 1, _ => 0 },
            ReadClock(match, part.Length > 0 ? part : relative));
    }

    private static TimeSpan? ReadClock(Match match, string part)
    {
        var hour = match.Groups["h"].Value is "零" ? 0 : Number(match.Groups["h"]) ?? Number(match.Groups["h2"]);
        var minute = match.Groups["half"].Success ? 30 : Number(match.Groups["min"]) ?? Number(match.Groups["min2"]) ?? 0;
        if (hour is not { } hours || hours > 24 || minute > 59)
            return null;
        var afternoon = part is "下午" or "傍晚" or "晚" or "晚上" or "晚间" or "夜间" or "昨晚" or "今晚" or "昨夜" or "深夜" or "夜里";
        if (afternoon && hours is >= 1 and < 12 && !(hours < 5 && part is "深夜" or "夜里" or "昨夜"))
            hours += 12;
        return new TimeSpan(hours, minute, 0);
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
