using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Finds times of day in a sentence: 早上六点半, 八点一刻, 晚六点, 6:30 in the morning, half past seven in the evening, 11pm.</summary>
internal static partial class TimeSlots
{
    /// <summary>The times with where they stand.</summary>
    public static IEnumerable<(int Start, int Length, TimeOnly Time)> Find(string text)
    {
        foreach (Match match in Before().Matches(text))
        {
            if (TimeOfDayText.One($"{match.Groups["part"].Value}{match.Groups["hour"].Value}点") is { } hour)
                yield return (match.Index, match.Length, hour.AddMinutes(-(match.Groups["minutes"].Success ? Numerals.Parse(match.Groups["minutes"].Value) ?? 0 : 15)));
        }

        foreach (Match match in Chinese().Matches(text))
        {
            if (TimeOfDayText.One(match.Value.Replace("的", "", StringComparison.Ordinal).Replace("钟", "", StringComparison.Ordinal).Replace("dian", "点", StringComparison.Ordinal).Replace("一早", "早", StringComparison.Ordinal)) is { } time)
                yield return (match.Index, match.Length, time);
        }

        foreach (Match match in English().Matches(text))
        {
            if (Read(match) is { } time) yield return (match.Index, match.Length, time);
        }
    }

    private static TimeOnly? Read(Match match)
    {
        if (match.Groups["noon"].Success) return new TimeOnly(12, 0);
        if (match.Groups["midnight"].Success) return new TimeOnly(0, 0);
        if (Hour(match.Groups["hour"].Value) is not { } hour || hour > 23) return null;
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (minute > 59) return null;
        if (match.Groups["pm"].Success && hour < 12) hour += 12;
        if (match.Groups["am"].Success && hour == 12) hour = 0;
        var time = new TimeOnly(hour, minute);
        return match.Groups["half"].Success ? time.AddMinutes(30)
            : match.Groups["past"].Success ? time.AddMinutes(15)
            : match.Groups["to"].Success ? time.AddMinutes(-15) : time;
    }

    private static int? Hour(string text) => text.ToLowerInvariant() switch
    {
        "eleven" => 11,
        "twelve" => 12,
        var word => Numerals.Parse(word),
    };

    // 七点一回 is seven o'clock, once.
    private const string Minutes = "(?:半|一刻|三刻|(?:\\d{1,2}|零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分?|[一二三四五六七八九]分)";

    // 差一刻八点, 差五分钟到七点.
    [GeneratedRegex(
        "差(?:一刻|(?<minutes>\\d{1,2}|[一二三四五六七八九十]{1,3})分)钟?(?:就?到|不到)?(?<part>早上|上午|中午|下午|傍晚|晚上|晚|早)?(?<hour>\\d{1,2}|[一二三四五六七八九十两]{1,3})点",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    // 晚一点 is later, and 一点 alone a little.
    [GeneratedRegex(
        $"(?:早上|早晨|上午|清晨|凌晨|中午|下午|傍晚|晚边子?|晚上|晚间|夜里|夜间|深夜|半夜)的?(?:\\d{{1,2}}|[零一二三四五六七八九十两]{{1,3}})[:点时]{Minutes}?钟?整?"
        + $"|(?:一早|早|晚)?(?:\\d{{1,2}}|[二三四五六七八九十两]|[二三四五六七八九]?十[一二三四五六七八九]?)(?:[:点]|dian){Minutes}?钟?整?(?!\\d)(?! *(?:[ap]\\.?m|in the|at night))"
        + "|中午(?![\\d零一二三四五六七八九十两的点休])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        "\\b(?:at )?(?:(?<noon>noon|midday)|(?<midnight>midnight)"
        + "|(?:(?<half>half past|half) |(?<past>(?:a )?quarter past) |(?<to>(?:a )?quarter to) )(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:(?<am>am|a\\.m\\.|in the morning)|(?<pm>pm|p\\.m\\.|in the (?:evening|afternoon)|at night)))?"
        + "|(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?:(?<am>am|a\\.m\\.|in the morning)|(?<pm>pm|p\\.m\\.|in the (?:evening|afternoon)|at night))"
        + "|(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?:(?<am>am|in the morning)|(?<pm>pm|in the (?:evening|afternoon)|at night))"
        + "|(?<=\\b(?:until|till|after|before|by) )(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?(?: ?o'?clock)?(?!\\S)"
        + "|(?<=at )(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?<minute>\\d{2}))?(?: ?o'?clock)?(?!\\S)"
        + "|(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?o'?clock)(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}
