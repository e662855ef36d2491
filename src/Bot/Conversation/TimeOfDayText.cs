using System.Text.RegularExpressions;

namespace Baozhai.Bot.Conversation;

/// <summary>Times of day as people write them: 7:30, 07:30, 7点半, 早上7点, 晚上8点15分, 七点半, 8pm.</summary>
internal static partial class TimeOfDayText
{
    /// <summary>The times in ascending order, each once; empty when anything in the text is no time.</summary>
    public static IReadOnlyList<TimeOnly> Parse(string text)
    {
        var times = new SortedSet<TimeOnly>();
        foreach (var word in text.Split([' ', ',', '、', '，', '和'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(word) is not { } time) return [];
            times.Add(time);
        }

        return [.. times];
    }

    private static TimeOnly? One(string word)
    {
        var match = Pattern().Match(word);
        if (!match.Success || Numeral.Read(match.Groups["hour"].Value) is not { } hour) return null;
        var minute = match.Groups["half"].Success ? 30 : match.Groups["minute"].Success ? Numeral.Read(match.Groups["minute"].Value) : 0;
        var isAfternoon = match.Groups["noon"].Success || match.Groups["pm"].Success;
        if (isAfternoon && hour < 12) hour += 12;
        if (match.Groups["am"].Success && hour == 12) hour = 0;
        return hour <= 23 && minute is >= 0 and <= 59 ? new TimeOnly(hour, minute.Value) : null;
    }

    [GeneratedRegex(
        "^(?:每天|每日)?(?:(?<morning>早上|上午|清晨|凌晨|早)|(?<noon>下午|晚上|傍晚|晚))?(?<hour>\\d{1,2}|[零一二三四五六七八九十两]{1,3})"
        + "(?:[:点时](?:(?<half>半)|(?<minute>\\d{1,2}|[零一二三四五六七八九十]{1,3})分?)?|(?=[ap]m))整?(?:(?<am>am)|(?<pm>pm))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
