using System.Text.RegularExpressions;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Conversation;

/// <summary>Times of day as people write them: 7:30, 07:30, 7.30, 7点半, 早上7点, 晚上8点一刻, 七点半, 中午12点, 8pm, 7:30 am, noon.</summary>
internal static partial class TimeOfDayText
{
    /// <summary>The times in ascending order, each once; empty when anything in the text is no time.</summary>
    public static IReadOnlyList<TimeOnly> Parse(string text)
    {
        var times = new SortedSet<TimeOnly>();
        foreach (var word in Words(text))
        {
            if (One(word) is not { } time) return [];
            times.Add(time);
        }

        return [.. times];
    }

    /// <summary>The words a text has, each perhaps a time: 早7点晚8点 has two, 8 pm is one.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        Next().Replace(Half().Replace(text, "$1"), " ").Split([' ', ',', '、', '，', '和', ';'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The time a word is; null when it is none.</summary>
    public static TimeOnly? One(string word)
    {
        switch (word.ToLowerInvariant())
        {
            case "noon" or "正午" or "中午": return new TimeOnly(12, 0);
            case "midnight" or "午夜": return new TimeOnly(0, 0);
        }

        var match = Pattern().Match(word);
        if (!match.Success || Numerals.Parse(match.Groups["hour"].Value) is not { } hour || hour > 23) return null;
        var minute = match.Groups["part"].Value switch
        {
            "半" => 30,
            "一刻" => 15,
            "三刻" => 45,
            _ => match.Groups["minute"].Success ? Numerals.Parse(match.Groups["minute"].Value) : 0,
        };
        return minute is >= 0 and <= 59 ? new TimeOnly(OfDay(hour, match), minute.Value) : null;
    }

    private static int OfDay(int hour, Match match)
    {
        if (hour == 12) return match.Groups["am"].Success || match.Groups["night"].Success ? 0 : 12;
        if (hour > 12) return hour;
        // 夜里1点 is an hour after midnight, 中午11点 an hour before noon.
        if (match.Groups["pm"].Success || (match.Groups["night"].Success && hour >= 5) || (match.Groups["noon"].Success && hour <= 3)) return hour + 12;
        return hour;
    }

    [GeneratedRegex("(\\d) +(?=[ap]m\\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex("(?<=[点时半刻分整\\d])(?=早|晚|凌晨|清晨|上午|中午|下午|傍晚|夜里|夜间|半夜|深夜)", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex(
        "^(?:每天|每日)?(?:早上|早晨|上午|清晨|早|(?<am>凌晨)|(?<noon>中午)|(?<pm>下午|傍晚|晚边子?)|(?<night>晚上|晚间|夜里|夜间|深夜|半夜|晚))?"
        + "(?<hour>\\d{1,2}|[零一二三四五六七八九十两]{1,3})"
        + "(?:[:点时.](?:(?<part>半|一刻|三刻)|(?<minute>\\d{1,2}|[零一二三四五六七八九十]{1,3})分?)?|(?=[ap]m))整?(?:(?<am>am)|(?<pm>pm))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
